import { Injectable } from '@nestjs/common';
import { type DisputeEvent, disputeProtocolReady, DisputeReader } from '../disputes/index.js';
import {
  documentDeclined,
  documentErased,
  type DocumentEvent,
  documentExpired,
  DocumentReader,
  documentSigned,
  type DocumentView,
} from '../documents/index.js';
import { Clock, Listens } from '../platform/index.js';
import { SettingsReader } from '../settings/index.js';
import { SigningRequestReader, type SigningRequestView } from '../signing/index.js';
import { type SmsEventPayload, smsUndeliverable, smsUnknown } from '../sms/index.js';
import { RobotInbox } from './inbox/inbox.service.js';
import type { RobotMessageType } from './inbox/robot-message.entity.js';
import {
  declinedText,
  disputeText,
  expiredText,
  type MessageSubject,
  signedText,
  undeliverableText,
  unknownText,
} from './message-text.js';

interface Fact {
  readonly organizationId: string;
  readonly requestId: string;
  readonly documentId?: string;
  readonly type: RobotMessageType;
  readonly factKey: string;
}

type Write = (subject: MessageSubject, view: SigningRequestView) => string;

/** Tells the author of a document what became of it (S-13). */
@Injectable()
export class RobotListener {
  constructor(
    private readonly inbox: RobotInbox,
    private readonly requests: SigningRequestReader,
    private readonly documents: DocumentReader,
    private readonly settings: SettingsReader,
    private readonly disputes: DisputeReader,
    private readonly clock: Clock,
  ) {}

  @Listens(documentSigned)
  async signed(event: DocumentEvent): Promise<void> {
    await this.aboutDocument(event, 'document.signed', signedText);
  }

  @Listens(documentDeclined)
  async declined(event: DocumentEvent): Promise<void> {
    await this.aboutDocument(event, 'document.declined', (subject, { request }) =>
      declinedText(subject, request.declineReason),
    );
  }

  @Listens(documentExpired)
  async expired(event: DocumentEvent): Promise<void> {
    await this.aboutDocument(event, 'document.expired', expiredText);
  }

  /** What was told of the document names the client: only that it was erased may still stand there. */
  @Listens(documentErased)
  async erased({ organizationId, documentId }: DocumentEvent): Promise<void> {
    await this.inbox.forget(organizationId, documentId);
  }

  @Listens(smsUndeliverable)
  async undeliverable(event: SmsEventPayload): Promise<void> {
    await this.aboutSms(event, 'sms.undeliverable', (subject, view) =>
      undeliverableText(subject, smsReason(view, event.signerId)),
    );
  }

  @Listens(smsUnknown)
  async unknown(event: SmsEventPayload): Promise<void> {
    await this.aboutSms(event, 'sms.unknown', unknownText);
  }

  @Listens(disputeProtocolReady)
  async concluded({ organizationId, disputeId }: DisputeEvent): Promise<void> {
    const dispute = await this.disputes.get(organizationId, disputeId);
    const { documentId, requestId, conclusion, concludedAt } = dispute;
    if (!conclusion || !concludedAt) return;
    const type = 'dispute.protocol_ready';
    const factKey = `${type}/${disputeId}`;
    await this.tell({ organizationId, requestId, documentId, type, factKey }, (subject) =>
      disputeText({ ...subject, at: concludedAt }, conclusion),
    );
  }

  private async aboutDocument(
    event: DocumentEvent,
    type: RobotMessageType,
    text: Write,
  ): Promise<void> {
    const { organizationId, documentId, requestId } = event;
    if (!requestId) return;
    const factKey = `${type}/${requestId}/${documentId}`;
    await this.tell({ organizationId, requestId, documentId, type, factKey }, text);
  }

  private async aboutSms(
    event: SmsEventPayload,
    type: RobotMessageType,
    text: Write,
  ): Promise<void> {
    const { organizationId, requestId, messageId } = event;
    await this.tell({ organizationId, requestId, type, factKey: `${type}/${messageId}` }, text);
  }

  private async tell(fact: Fact, text: Write): Promise<void> {
    const { organizationId } = fact;
    const view = await this.requests.get(organizationId, fact.requestId);
    const documentId = fact.documentId ?? view.documentIds[0];
    if (documentId === undefined) return;
    const document = await this.documents.get(organizationId, documentId);
    if (document.erasedAt) return;
    const { timezone } = await this.settings.eSignature(organizationId);
    const subject = subjectOf(document, view, this.clock.now(), timezone);
    await this.inbox.write({
      organizationId,
      userId: document.author.id,
      type: fact.type,
      text: text(subject, view).slice(0, 1_000),
      documentId,
      factKey: fact.factKey,
    });
  }
}

function subjectOf(
  { title, number, statusChangedAt }: DocumentView,
  { signers }: SigningRequestView,
  now: Date,
  timeZone: string,
): MessageSubject {
  const names = signers.map(({ signer }) => signer.fullName);
  const clientName = names.length === 1 ? (names[0] ?? '') : '';
  return { title, number, clientName, at: statusChangedAt, now, timeZone };
}

function smsReason({ signers }: SigningRequestView, signerId: string): string | null {
  return signers.find(({ signer }) => signer.id === signerId)?.sms?.reason ?? null;
}
