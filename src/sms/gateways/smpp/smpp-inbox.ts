import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/index.js';
import { SmsCallbacks } from '../../callbacks/sms-callbacks.js';
import type { DeliverStore } from './incoming/store-queue.js';

/** Keeps deliveries as rows, each with a job that reads it. */
@Injectable()
export class SmppInbox implements DeliverStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly callbacks: SmsCallbacks,
  ) {}

  async store(raws: readonly string[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      for (const raw of raws) await this.callbacks.take(tx, 'smpp', raw);
    });
  }
}
