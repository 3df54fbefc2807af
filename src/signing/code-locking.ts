import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/index.js';
import { Challenges } from './code/challenges.service.js';
import { CodeAttempts } from './code/code-attempts.js';
import type { SigningContext } from './signing-context.js';
import { SigningRecords } from './signing-records.js';

/** The end of the codes that one signer of one request may have (SEC-2). */
@Injectable()
export class CodeLocking {
  constructor(
    private readonly challenges: Challenges,
    private readonly attempts: CodeAttempts,
    private readonly records: SigningRecords,
  ) {}

  /** Locks the newest code, since no further one may follow it. */
  async noMore(tx: Tx, context: SigningContext): Promise<void> {
    const current = await this.challenges.current(tx, context.signer.id);
    if (!current) return;
    await this.attempts.lock(tx, current);
    await this.records.locked(tx, context, current, 'challenges');
  }
}
