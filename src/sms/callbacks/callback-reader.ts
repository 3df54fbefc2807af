import { Injectable } from '@nestjs/common';
import { Clock, JobQueue, lockRow, Transactions, type Tx } from '../../platform/index.js';
import { SmsGateway } from '../gateways/sms-gateway.js';
import { DeliveryReports } from './delivery-reports.js';
import { InboundMessages } from './inbound-messages.js';
import { readCallback } from './read-callback.jobs.js';
import { type CallbackOutcome, SmsCallback } from './sms-callback.entity.js';
import { SmsCallbacks } from './sms-callbacks.js';

/** A report may come before the answer that tells us its id; after these pauses it is of somebody else's message. */
const PAUSES_MS = [1_000, 10_000, 60_000, 600_000, 3_600_000];

/** Understands what was taken in: a report, an incoming SMS, or neither. */
@Injectable()
export class CallbackReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly callbacks: SmsCallbacks,
    private readonly gateway: SmsGateway,
    private readonly reports: DeliveryReports,
    private readonly inbound: InboundMessages,
    private readonly waiting: CallbackWaiting,
  ) {}

  async read(callbackId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const callback = await lockRow(tx, SmsCallback, { id: callbackId });
      if (!callback || callback.handledAt) return;
      const raw = this.callbacks.rawOf(callback);
      const report = this.isOurs(callback) ? this.gateway.parseReport(raw) : undefined;
      if (!report) return this.waiting.finish(tx, callback, await this.other(tx, callback, raw));
      const outcome = await this.reports.apply(tx, callback.gateway, report, raw);
      if (outcome === 'unmatched' && (await this.waiting.again(tx, callback))) return;
      await this.waiting.finish(tx, callback, outcome);
    });
  }

  private async other(tx: Tx, callback: SmsCallback, raw: string): Promise<CallbackOutcome> {
    const sms = this.isOurs(callback) ? this.gateway.parseInbound(raw) : undefined;
    return sms ? this.inbound.receive(tx, callback, sms) : 'not-understood';
  }

  private isOurs({ gateway }: SmsCallback): boolean {
    return gateway === this.gateway.name;
  }
}

/** Ends a callback, or puts it off. */
@Injectable()
export class CallbackWaiting {
  constructor(
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async finish(tx: Tx, { id }: SmsCallback, outcome: CallbackOutcome): Promise<void> {
    await tx.update(SmsCallback, { id }, { outcome, handledAt: this.clock.now() });
  }

  /** False when it was put off often enough. */
  async again(tx: Tx, { id, tries }: SmsCallback): Promise<boolean> {
    const pause = PAUSES_MS[tries];
    if (pause === undefined) return false;
    await tx.update(SmsCallback, { id }, { tries: tries + 1 });
    const runAt = new Date(this.clock.now().getTime() + pause);
    await this.queue.put(tx, readCallback, { callbackId: id }, { runAt });
    return true;
  }
}
