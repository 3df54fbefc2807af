import { Injectable } from '@nestjs/common';
import {
  AppConfig,
  Clock,
  decryptField,
  encryptField,
  JobQueue,
  newId,
  type Tx,
} from '../../platform/index.js';
import { readCallback } from './read-callback.jobs.js';
import { SmsCallback } from './sms-callback.entity.js';

/** Far above any report or SMS; what is longer is none. */
const LONGEST_BYTES = 8000;

/** Takes in what gateways tell us: stored as it came, with a job that reads it. */
@Injectable()
export class SmsCallbacks {
  constructor(
    private readonly config: AppConfig,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @param at when it is to be read; at once unless given */
  async take(tx: Tx, gateway: string, raw: string, at: Date = this.clock.now()): Promise<void> {
    const bytes = Buffer.from(raw).subarray(0, LONGEST_BYTES);
    const { dataKey } = this.config.secrets;
    const callback: SmsCallback = {
      id: newId(),
      gateway,
      rawBox: encryptField(bytes, dataKey.of(dataKey.current)),
      keyVersion: dataKey.current,
      tries: 0,
      outcome: null,
      messageId: null,
      receivedAt: this.clock.now(),
      handledAt: null,
    };
    await tx.insert(SmsCallback, callback);
    await this.queue.put(tx, readCallback, { callbackId: callback.id }, { runAt: at });
  }

  rawOf({ rawBox, keyVersion }: SmsCallback): string {
    return decryptField(rawBox, this.config.secrets.dataKey.of(keyVersion)).toString();
  }
}
