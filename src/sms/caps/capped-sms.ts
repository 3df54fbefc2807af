import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { SmsMessage } from '../sms-message.entity.js';
import { SmsLimitReached } from '../sms.errors.js';
import { type OutgoingSms, SmsService } from '../sms.service.js';
import { SubmissionOutcomes } from '../submission/submission-outcomes.js';
import { SmsCaps } from './sms-caps.js';

/** Queues messages within the caps of SEC-11. */
@Injectable()
export class CappedSms {
  constructor(
    private readonly sms: SmsService,
    private readonly caps: SmsCaps,
    private readonly outcomes: SubmissionOutcomes,
  ) {}

  /**
   * A message that somebody asked for is refused with everything its transaction did. One that goes out `byItself`
   * undoes nothing: it is recorded as rejected, and the author is told as of any that did not arrive.
   * @throws SmsLimitReached, SmsTextTooLong
   */
  async send(tx: Tx, sms: OutgoingSms, byItself = false): Promise<{ messageId: string }> {
    const { messageId } = await this.sms.send(tx, sms);
    const message = await tx.findOneByOrFail(SmsMessage, { id: messageId });
    const capped = await this.caps.take(tx, message);
    if (capped && !byItself) throw new SmsLimitReached(capped);
    if (capped) await this.outcomes.hold(tx, message);
    return { messageId };
  }
}
