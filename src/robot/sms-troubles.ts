import { Injectable } from '@nestjs/common';
import { MailService } from '../mail/index.js';
import { SettingsReader } from '../settings/index.js';
import type { SigningRequestView } from '../signing/index.js';
import { type SmsEventPayload, SmsReader } from '../sms/index.js';
import type { SmsTrouble } from './sms-text.js';

/** Looks up what is known of an SMS that went wrong, and what is possible here instead. */
@Injectable()
export class SmsTroubles {
  constructor(
    private readonly sms: SmsReader,
    private readonly mail: MailService,
    private readonly settings: SettingsReader,
  ) {}

  async of(event: SmsEventPayload, { request, signers }: SigningRequestView): Promise<SmsTrouble> {
    const messages = await this.sms.ofRequest(event.requestId);
    const message = messages.find(({ id }) => id === event.messageId);
    const { signer } = signers.find(({ signer: { id } }) => id === event.signerId) ?? {};
    const { smsFallback } = await this.settings.eSignature(event.organizationId);
    const hasEmail = this.mail.isConfigured && Boolean(signer?.email);
    const brought = message?.purpose === 'link-code' || message?.purpose === 'link';
    return {
      reason: message?.reason ?? null,
      isEmployee: signer?.userId != null,
      isAwaited: isOpen(request.status) && isOpen(signer?.status),
      hasEmail,
      isWritten: hasEmail && brought && smsFallback.email && message.status !== 'unknown',
    };
  }
}

function isOpen(status: string | undefined): boolean {
  return status === 'sent' || status === 'viewed';
}
