import { Injectable } from '@nestjs/common';
import { lockRow, Transactions, type Tx } from '../../platform/index.js';
import { SmsGateways } from '../gateways/sms-gateways.js';
import { CallbackWaiting } from './callback-waiting.js';
import { DeliveryReports } from './delivery-reports.js';
import { InboundMessages } from './inbound-messages.js';
import { type CallbackOutcome, SmsCallback } from './sms-callback.entity.js';
import { SmsCallbacks } from './sms-callbacks.js';

/** Understands what was taken in: a report, an incoming SMS, or neither. */
@Injectable()
export class CallbackReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly callbacks: SmsCallbacks,
    private readonly gateways: SmsGateways,
    private readonly reports: DeliveryReports,
    private readonly inbound: InboundMessages,
    private readonly waiting: CallbackWaiting,
  ) {}

  async read(callbackId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const callback = await lockRow(tx, SmsCallback, { id: callbackId });
      if (!callback || callback.handledAt) return;
      const raw = this.callbacks.rawOf(callback);
      const reports = this.gateways.named(callback.gateway)?.parseReports(raw) ?? [];
      if (reports.length === 0) {
        return this.waiting.finish(tx, callback, await this.other(tx, callback, raw));
      }
      const outcome = await this.reports.apply(tx, callback, reports, raw);
      if (outcome === 'unmatched' && (await this.waiting.again(tx, callback))) return;
      await this.waiting.finish(tx, callback, outcome);
    });
  }

  private async other(tx: Tx, callback: SmsCallback, raw: string): Promise<CallbackOutcome> {
    const all = this.gateways.named(callback.gateway)?.parseInbound(raw) ?? [];
    const outcomes: CallbackOutcome[] = [];
    for (const sms of all) outcomes.push(await this.inbound.receive(tx, callback, sms));
    return outcomes.find((outcome) => outcome === 'applied') ?? outcomes[0] ?? 'not-understood';
  }
}
