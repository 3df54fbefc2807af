import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig, type AttemptLimit, AttemptLimits, type Tx } from '../../platform/index.js';
import type { SmsMessage } from '../sms-message.entity.js';
import { SmsTextTooLong } from '../sms.errors.js';
import { type OutgoingSms, SmsService } from '../sms.service.js';
import { SmsCaps } from './sms-caps.js';

const HOUR_MS = 3_600_000;
/** A telephone that answers by itself is answered so often, whatever it says. */
const PER_NUMBER: AttemptLimit = { name: 'sms-answer-number', most: 6, periodMs: HOUR_MS };
/** What was said within the hour need not be said again; how many attempts are left changes, and is. */
const ONCE: AttemptLimit = { name: 'sms-answer-once', most: 1, periodMs: HOUR_MS };

/**
 * Answers to SMS of clients, within limits of their own and the caps of SEC-11. Nobody asked for them, so one too many
 * is silence: nothing is recorded, and the author is not troubled.
 */
@Injectable()
export class SmsAnswers {
  constructor(
    private readonly config: AppConfig,
    private readonly sms: SmsService,
    private readonly caps: SmsCaps,
    private readonly limits: AttemptLimits,
  ) {}

  async send(tx: Tx, sms: OutgoingSms): Promise<void> {
    const { phone, signerId, variables } = sms;
    const kind = variables.answer?.kind;
    if (kind && kind !== 'wrong') {
      const seconds = await this.limits.take(tx, ONCE, `${signerId}-${kind}`);
      if (seconds > 0) return;
    }
    if ((await this.limits.take(tx, PER_NUMBER, this.subjectOf(phone))) > 0) return;
    const message = await this.drafted(tx, sms);
    if (!message || (await this.caps.take(tx, message))) return;
    await this.sms.put(tx, message);
  }

  /** No answer is worth the transaction that it stands in. */
  private async drafted(tx: Tx, sms: OutgoingSms): Promise<SmsMessage | undefined> {
    try {
      return await this.sms.draft(tx, sms);
    } catch (error) {
      if (error instanceof SmsTextTooLong) return undefined;
      throw error;
    }
  }

  /** Keyed: a bare hash of a number is found by trying all numbers. */
  private subjectOf(phone: string): string {
    const { codePepper } = this.config.secrets;
    return createHmac('sha256', codePepper.of(codePepper.current))
      .update(`signet-sms-answer/1\n${phone}\n`)
      .digest('hex');
  }
}
