import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type Actor,
  AppConfig,
  type AttemptLimit,
  AttemptLimits,
  Transactions,
} from '../../platform/index.js';
import { Dispute } from '../dispute.entity.js';
import { DisputeAccess } from '../dispute-access.js';
import { ProtocolLinkDead, ProtocolNotReady, TooManyLinks } from '../disputes.errors.js';

/** Misses per network and ten minutes (SEC-8). */
const MISSES: AttemptLimit = { name: 'protocol-miss', most: 30, periodMs: 10 * 60_000 };
const TOKEN_BYTES = 24;

/** A secret address and where it leads. */
export interface IssuedLink {
  readonly token: string;
  readonly sha256: string;
}

/**
 * The client's way to the protocol: an address with a random secret, of which only the hash is stored. Whoever
 * handles the dispute hands it over; a new one ends the old one.
 */
@Injectable()
export class ProtocolLinks {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly limits: AttemptLimits,
    private readonly access: DisputeAccess,
  ) {}

  make(): IssuedLink {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    return { token, sha256: hashOf(token) };
  }

  addressOf({ token }: IssuedLink): string {
    return `${this.config.http.publicUrl}/dispute-protocol/${token}`;
  }

  /** @throws DisputeNotFound, ProtocolNotReady */
  async renew(actor: Actor, disputeId: string): Promise<string> {
    const link = this.make();
    await this.transactions.run(async (tx) => {
      const dispute = await this.access.lock(tx, actor, disputeId);
      if (!dispute.protocolSha256) throw new ProtocolNotReady();
      await tx.update(Dispute, { id: disputeId }, { linkSha256: link.sha256 });
    });
    return this.addressOf(link);
  }

  /** @throws ProtocolLinkDead, TooManyLinks */
  async follow(token: string, ip: string): Promise<Dispute> {
    if ((await this.limits.secondsToWait(MISSES, ip)) > 0) throw new TooManyLinks();
    const dispute = await this.dataSource
      .getRepository(Dispute)
      .findOneBy({ linkSha256: hashOf(token) });
    if (dispute?.protocolSha256) return dispute;
    await this.limits.note(MISSES, ip);
    throw new ProtocolLinkDead();
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
