import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { MailStatus } from './lifecycle/mail-lifecycle.js';
import { MailMessage, type MailStatusReason } from './mail-message.entity.js';

/** Where the newest letter to a signer stands. */
export interface MailState {
  readonly address: string;
  readonly status: MailStatus;
  readonly reason: MailStatusReason | null;
  readonly at: Date;
}

/** What other modules may ask about letters. */
@Injectable()
export class MailReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest letter to each signer; signers without one are left out. */
  async latestBySigner(signerIds: readonly string[]): Promise<Map<string, MailState>> {
    if (signerIds.length === 0) return new Map();
    const rows = await this.dataSource
      .getRepository(MailMessage)
      .find({ where: { signerId: In(signerIds) }, order: { id: 'ASC' } });
    // The last one wins: ids order by time.
    return new Map(
      rows.map(({ signerId, email: address, status, reason, statusAt: at }) => [
        signerId,
        { address, status, reason, at },
      ]),
    );
  }

  /** When letters to this signer were asked for, oldest first. */
  async sentTimes(
    signerId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Date[]> {
    const rows = await manager.find(MailMessage, { where: { signerId }, order: { id: 'ASC' } });
    return rows.map(({ createdAt }) => createdAt);
  }

  /** Whether one went out by itself in the place of this SMS. */
  replaced(smsMessageId: string, manager: EntityManager): Promise<boolean> {
    return manager.existsBy(MailMessage, { smsMessageId });
  }
}
