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
    let count = 0;
    for (const report of reports) if (await this.applyOne(tx, gateway, report)) count += 1;
    return count;
  }

  private async applyOne(tx: Tx, gateway: string, report: DeliveryReport): Promise<boolean> {
    const part = await this.partOf(tx, gateway, report.providerId);
    const message = part && (await lockRow(tx, IntrumMessage, { id: part.messageId }));
    if (!message) return false;
    if (report.status === 'delivered') {
      await tx.update(IntrumMessagePart, { id: part.id }, { delivered: true });
      // Delivered is what has arrived whole (G-3).
      const rest = { messageId: message.id, delivered: false };
      if (await tx.existsBy(IntrumMessagePart, rest)) return true;
    }
    await this.transitions.apply(tx, message, ACTIONS[report.status], report.reason ?? null);
    return true;
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
