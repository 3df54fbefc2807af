import { Injectable } from '@nestjs/common';
import { Listens } from '../../platform/index.js';
import { type SmsEventPayload, smsReceived } from '../../sms/index.js';
import { ReplyService } from './reply.service.js';

/** Hears every SMS that comes in from a number we wrote to. */
@Injectable()
export class SmsReplyListener {
  constructor(private readonly replies: ReplyService) {}

  @Listens(smsReceived)
  async take({ messageId }: SmsEventPayload): Promise<void> {
    await this.replies.take(messageId);
  }
}
