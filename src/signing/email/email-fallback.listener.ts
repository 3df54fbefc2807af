import { Injectable } from '@nestjs/common';
import { Listens } from '../../platform/index.js';
import { type SmsEventPayload, smsUndeliverable } from '../../sms/index.js';
import { EmailFallback } from './email-fallback.service.js';

/** Hears that an SMS did not arrive. */
@Injectable()
export class EmailFallbackListener {
  constructor(private readonly fallback: EmailFallback) {}

  @Listens(smsUndeliverable)
  async undeliverable(event: SmsEventPayload): Promise<void> {
    await this.fallback.after(event);
  }
}
