import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords (SEC-15). */
@Injectable()
export class Passwords {
  /** What an unknown account is compared with, so that it takes as long as a known one. */
  private readonly nobodys = hash(randomBytes(18).toString('base64url'), COST);

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), COST);
  }

  /** False for `undefined` too, after the same work. */
  async matches(passwordHash: string | undefined, password: string): Promise<boolean> {
    const right = await verify(passwordHash ?? (await this.nobodys), password.normalize('NFC'));
    return right && passwordHash !== undefined;
  }

  /** A password to be handed to a person: 120 bits, no symbol that a terminal or a mail breaks. */
  random(): string {
    return randomBytes(15).toString('base64url');
  }
}
