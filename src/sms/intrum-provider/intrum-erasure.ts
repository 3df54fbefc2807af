import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Transactions, type Tx } from '../../platform/index.js';
import { IntrumForward } from './inbound/intrum-forward.entity.js';
import { IntrumMessage } from './messages/intrum-message.entity.js';
import { IntrumMessagePart } from './messages/intrum-message-part.entity.js';

/** Forgets messages of INTRUM: the company has them in its own list, and none of them is evidence. */
@Injectable()
export class IntrumErasure {
  constructor(private readonly transactions: Transactions) {}

  /** What was sent to these numbers, and what INTRUM said about answers that are erased with them. */
  async erase(
    tx: Tx,
    phones: readonly { readonly organizationId: string; readonly phone: string }[],
    inboundIds: readonly string[],
  ): Promise<void> {
    for (const { organizationId, phone } of phones) {
      if (phone === '') continue;
      const found = await tx.find(IntrumMessage, {
        select: { id: true },
        where: { organizationId, phone },
      });
      await this.remove(tx, found);
    }
    const inboundId = In([...inboundIds]);
    if (inboundIds.length > 0) await tx.update(IntrumForward, { inboundId }, { answer: null });
  }

  /** What is older than this. Answers how many. */
  async forget(before: Date, limit: number): Promise<number> {
    return this.transactions.run(async (tx) => {
      const found = await tx.find(IntrumMessage, {
        select: { id: true },
        where: { createdAt: LessThan(before) },
        order: { createdAt: 'ASC' },
        take: limit,
      });
      await this.remove(tx, found);
      await tx.delete(IntrumForward, { createdAt: LessThan(before) });
      return found.length;
    });
  }

  private async remove(tx: Tx, messages: readonly { readonly id: string }[]): Promise<void> {
    if (messages.length === 0) return;
    const ids = messages.map(({ id }) => id);
    await tx.delete(IntrumMessagePart, { messageId: In(ids) });
    await tx.delete(IntrumMessage, { id: In(ids) });
  }
}
