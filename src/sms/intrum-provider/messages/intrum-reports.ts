import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { lockRow, type Tx } from '../../../platform/index.js';
import { providerIdForms } from '../../gateways/smpp/provider-id-forms.js';
import type { DeliveryReport } from '../../gateways/sms-gateway.js';
import type { SmsAction } from '../../lifecycle/sms-status.js';
import { IntrumMessage } from './intrum-message.entity.js';
import { IntrumMessagePart } from './intrum-message-part.entity.js';
import { IntrumMessageTransitions } from './intrum-message-transitions.js';

const ACTIONS: Readonly<Record<DeliveryReport['status'], SmsAction>> = {
  sent: 'transmit',
  delivered: 'deliver',
  expired: 'expire',
  undeliverable: 'fail',
  rejected: 'reject',
};

/** Reports about messages of INTRUM: those that are of none of ours are looked for here. */
@Injectable()
export class IntrumReports {
  constructor(private readonly transitions: IntrumMessageTransitions) {}

  /** Answers how many of them are of such messages. */
  async apply(tx: Tx, gateway: string, reports: readonly DeliveryReport[]): Promise<number> {
    const found: { readonly part: IntrumMessagePart; readonly report: DeliveryReport }[] = [];
    for (const report of reports) {
      const part = await this.partOf(tx, gateway, report.providerId);
      if (part) found.push({ part, report });
    }
    // In the order of their ids: two callbacks never wait for each other.
    found.sort((one, other) => one.part.messageId.localeCompare(other.part.messageId));
    for (const { part, report } of found) await this.applyOne(tx, part, report);
    return found.length;
  }

  private async applyOne(tx: Tx, part: IntrumMessagePart, report: DeliveryReport): Promise<void> {
    const message = await lockRow(tx, IntrumMessage, { id: part.messageId });
    if (!message) return;
    if (report.status === 'delivered') {
      await tx.update(IntrumMessagePart, { id: part.id }, { delivered: true });
      // Delivered is what has arrived whole (G-3).
      const rest = { messageId: message.id, delivered: false };
      if (await tx.existsBy(IntrumMessagePart, rest)) return;
    }
    await this.transitions.apply(tx, message, ACTIONS[report.status], report.reason ?? null);
  }

  /** Undefined also when two could be meant: an ambiguous match is no match (G-5). */
  private async partOf(
    tx: Tx,
    gateway: string,
    given: string,
  ): Promise<IntrumMessagePart | undefined> {
    const [exact = '', ...forms] = providerIdForms(given.slice(0, 128));
    const where = { gateway, providerId: In([exact, ...forms]) };
    const parts = await tx.find(IntrumMessagePart, { where, take: 50 });
    const same = parts.filter(({ providerId }) => providerId === exact);
    const [part, another] = same.length > 0 ? same : parts;
    return another ? undefined : part;
  }
}
