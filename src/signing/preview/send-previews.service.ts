import { Injectable } from '@nestjs/common';
import { fingerprint, packageHash } from '#libs/evidence-log';
import { CardReader, phoneWarnings } from '../../crm/index.js';
import { type Actor, AppConfig, Clock, receivesSms } from '../../platform/index.js';
import { type MessagePurpose, type SmsPreview, SmsPreviews } from '../../sms/index.js';
import type { SendingWish } from '../request/sending-policy.js';
import type { SignerChoice, SignerWish } from '../request/signer-choice.js';
import {
  type PlannedSending,
  SigningRequestsService,
} from '../request/signing-requests.service.js';
import { priceOf, sendSummary, type SendWarning, sendWarnings } from './send-preview.js';

/** What «Отправить на подпись» would do; nothing is sent or written. */
export interface SendPreview {
  readonly signer: SignerChoice;
  /** One with link and code; or the link, and the code that the client asks for on the page. */
  readonly messages: readonly SmsPreview[];
  readonly priceKopecks: number | null;
  readonly summary: string;
  readonly warnings: readonly SendWarning[];
}

/** Plans a sending as it will be planned, and stops there. */
@Injectable()
export class SendPreviews {
  constructor(
    private readonly requests: SigningRequestsService,
    private readonly sms: SmsPreviews,
    private readonly cards: CardReader,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** Throws what sending would throw: what would be refused is refused here. */
  async of(actor: Actor, documentId: string, wish: SendingWish & SignerWish): Promise<SendPreview> {
    const planned = await this.requests.plan(actor, documentId, wish);
    const { document, signer, terms } = planned;
    const mayReply = terms.settings.replyAllowed && receivesSms(this.config.sms.gateway);
    const messages = await this.messagesOf(planned, mayReply);
    const { card: ref } = document;
    const card = ref ? await this.cards.card(actor.organizationId, ref) : undefined;
    const cannotReply = terms.settings.replyAllowed && !mayReply;
    const days = terms.settings.phoneChangedWarningDays;
    const phone = phoneWarnings(signer, days, this.clock.now());
    return {
      signer,
      messages,
      priceKopecks: priceOf(messages),
      summary: sendSummary({ signer, card, messages }),
      warnings: sendWarnings({ phone, messages, cannotReply }),
    };
  }

  private messagesOf(
    { document, terms }: PlannedSending,
    invitesReply: boolean,
  ): Promise<SmsPreview[]> {
    const { title, number, createdAt, awaitingClientData: asksData, sha256 } = document;
    const variables = {
      company: terms.settings.signatoryName,
      documents: [{ title, number, createdAt }],
      fingerprint: asksData ? '' : fingerprint(packageHash([sha256 ?? ''])),
      until: terms.expiresAt,
      ...(asksData ? { asksData } : { invitesReply }),
    };
    const purposes = purposesOf(asksData, terms.codeDelivery === 'with-link', invitesReply);
    return Promise.all(
      purposes.map((purpose) => this.sms.previewOf(document.organizationId, purpose, variables)),
    );
  }
}

function purposesOf(
  asksData: boolean,
  isWithLink: boolean,
  invitesReply: boolean,
): readonly MessagePurpose[] {
  if (asksData) return ['link'];
  if (isWithLink) return ['link-code'];
  return ['link', invitesReply ? 'answer' : 'code'];
}
