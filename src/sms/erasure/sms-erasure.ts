import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, LessThan } from 'typeorm';
import { Transactions, type Tx } from '../../platform/index.js';
import { SmsCallback } from '../callbacks/sms-callback.entity.js';
import { SmsInbound } from '../callbacks/sms-inbound.entity.js';
import { SandboxMessage } from '../gateways/sandbox/sandbox-message.entity.js';
import { IntrumErasure } from '../intrum-provider/intrum-erasure.js';
import { SmsMessage } from '../sms-message.entity.js';
import { SmsAttempt } from '../submission/sms-attempt.entity.js';
import { SmsPart } from '../submission/sms-part.entity.js';

const NOTHING = Buffer.alloc(0);

/** Takes numbers and texts out of messages, and out of everything that came in about them. */
@Injectable()
export class SmsErasure {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly intrum: IntrumErasure,
  ) {}

  /** Rows of messages stay, with their status and times; what only repeats a person's words goes whole. */
  async erase(tx: Tx, requestIds: readonly string[]): Promise<void> {
    if (requestIds.length === 0) return;
    const requestId = In([...requestIds]);
    const messages = await tx.find(SmsMessage, {
      select: { id: true, organizationId: true, phone: true },
      where: { requestId },
    });
    const messageId = In(messages.map(({ id }) => id));
    const inbound = await tx.findBy(SmsInbound, { requestId });
    await this.intrum.erase(
      tx,
      messages,
      inbound.map(({ id }) => id),
    );
    await tx.update(SmsMessage, { requestId }, { phone: '', text: '' });
    await tx.update(SmsAttempt, { messageId }, { providerId: null });
    await tx.update(SmsPart, { messageId }, { providerId: null });
    await tx.update(SmsCallback, { messageId }, { rawBox: NOTHING });
    await tx.update(
      SmsCallback,
      { id: In(inbound.map(({ callbackId }) => callbackId)) },
      { rawBox: NOTHING },
    );
    for (const { id } of inbound) {
      // Its own id, so that the number of the operator's message, unique here, says nothing any more.
      await tx.update(SmsInbound, { id }, { phone: '', text: '', recipient: '', providerId: id });
    }
    await tx.delete(SandboxMessage, { idempotencyKey: messageId });
    await tx.delete(SandboxMessage, { id: In(inbound.map(({ providerId }) => providerId)) });
  }

  /**
   * Forgets what came in and belongs to no message of ours, or to several, and what INTRUM sent: nobody will ever ask
   * for it by a request. Answers how many came in.
   */
  async forgetStrangers(before: Date, limit: number): Promise<number> {
    await this.intrum.forget(before, limit);
    const callbacks = await this.dataSource.manager.find(SmsCallback, {
      select: { id: true },
      where: {
        handledAt: LessThan(before),
        outcome: In(['unmatched', 'several', 'intrum', 'not-understood']),
      },
      order: { handledAt: 'ASC' },
      take: limit,
    });
    const ids = callbacks.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return this.transactions.run(async (tx) => {
      await tx.delete(SmsInbound, { callbackId: In(ids), requestId: IsNull() });
      const { affected } = await tx.delete(SmsCallback, { id: In(ids) });
      return affected ?? ids.length;
    });
  }
}
