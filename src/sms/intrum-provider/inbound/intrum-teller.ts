import { Injectable } from '@nestjs/common';
import { HttpOut } from '../../../platform/index.js';
import { maskCodes } from '../../callbacks/mask-codes.js';
import { formOf } from '../../gateways/http/form-fields.js';
import { digitsOf } from '../../gateways/http/http-sms-gateway.js';
import { incomingFields } from '../../gateways/intrum/intrum-incoming.js';
import { MASKED_CODE } from '../../texts/secret-places.js';
import { smsLength } from '../../texts/sms-length.js';
import type { IntrumProvider } from '../settings/intrum-provider.entity.js';
import { IntrumProviders } from '../settings/intrum-providers.js';
import { type ForwardAnswer, forwardAnswer } from './forward-answer.js';
import { InboundText, type WholeInbound } from './inbound-text.js';
import type { ForwardReason, IntrumForward } from './intrum-forward.entity.js';

/** What came of telling, or why it was not done. */
export type ForwardOutcome =
  | ForwardAnswer
  | { readonly kind: 'withheld' }
  | { readonly kind: 'ended'; readonly reason: Extract<ForwardReason, 'switched_off' | 'erased'> };

/** Tells INTRUM of one incoming SMS, once, by the settings as they are at this moment. */
@Injectable()
export class IntrumTeller {
  constructor(
    private readonly providers: IntrumProviders,
    private readonly texts: InboundText,
    private readonly http: HttpOut,
  ) {}

  async tell(forward: IntrumForward): Promise<ForwardOutcome> {
    const provider = await this.providers.of(forward.organizationId);
    if (!provider?.enabled || !provider.forwardInbound || provider.gatewayUrl === null) {
      return { kind: 'ended', reason: 'switched_off' };
    }
    const sms = await this.texts.of(forward.inboundId);
    if (!sms) return { kind: 'ended', reason: 'erased' };
    // Any six digits: whether they are a live code, only the signer's own answer would show (I-27).
    if (!provider.allowCodes && maskCodes(sms.text).includes(MASKED_CODE)) {
      return { kind: 'withheld' };
    }
    const body = this.bodyOf(forward, sms, provider);
    const contentType = 'application/x-www-form-urlencoded';
    return forwardAnswer(await this.http.post(provider.gatewayUrl, { body, contentType }));
  }

  private bodyOf(forward: IntrumForward, sms: WholeInbound, provider: IntrumProvider): string {
    const { apiKey } = this.providers.secretsOf(provider);
    const incoming = {
      smsId: String(forward.number),
      sender: digitsOf(sms.from),
      // A number as INTRUM knows its senders; a name as it is.
      destination: /^\+?\d+$/.test(sms.to) ? digitsOf(sms.to) : sms.to,
      text: sms.text,
    };
    const { segments: parts } = smsLength(sms.text);
    const facts = { parts, at: sms.receivedAt, spelling: provider.spelling };
    return formOf(Object.fromEntries(incomingFields(incoming, facts, apiKey)));
  }
}
