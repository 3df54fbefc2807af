import { Injectable } from '@nestjs/common';
import { type DisputeEvent, disputeProtocolReady, DisputeReader } from '../disputes/index.js';
import {
  documentDeclined,
  documentErased,
  type DocumentEvent,
  documentExpired,
  documentSigned,
} from '../documents/index.js';
import { Listens } from '../platform/index.js';
import { type SignerEvent, signerSigned } from '../signing/index.js';
import { type SmsEventPayload, smsUndeliverable, smsUnknown } from '../sms/index.js';
import { RobotInbox } from './inbox/inbox.service.js';
import type { RobotMessageType } from './inbox/robot-message.entity.js';
import { type MessageFacts, MessageFactsReader, type RequestFact } from './message-facts.js';
import {
  declinedText,
  disputeText,
  expiredText,
  oneDeclinedText,
  signedText,
  signerSignedText,
} from './message-text.js';
import { undeliverableText, unknownText } from './sms-text.js';
import { SmsTroubles } from './sms-troubles.js';

interface Told extends RequestFact {
  readonly type: RobotMessageType;
  /** Names the fact: the documents of a package have one between them. */
  readonly factKey: string;
}

/** Tells the author of a document what became of it (S-13): one message for a package. */
@Injectable()
export class RobotListener {
  constructor(
    private readonly inbox: RobotInbox,
    private readonly facts: MessageFactsReader,
    private readonly disputes: DisputeReader,
    private readonly troubles: SmsTroubles,
  ) {}

  @Listens(documentSigned)
  async signed({ organizationId, requestId }: DocumentEvent): Promise<void> {
    if (!requestId) return;
    const type = 'document.signed';
    await this.tell(
      { organizationId, requestId, type, factKey: `${type}/${requestId}` },
      ({ subject }) => signedText(subject),
    );
  }

  /** One of several; the last one is told of by what everybody has signed. */
  @Listens(signerSigned)
  async signedByOne({ organizationId, requestId, signerId }: SignerEvent): Promise<void> {
    const view = await this.facts.view(organizationId, requestId);
    if (view.signers.length < 2 || view.request.status === 'signed') return;
    const { signer } = view.signers.find(({ signer: { id } }) => id === signerId) ?? {};
    const type = 'signer.signed';
    const factKey = `${type}/${requestId}/${signerId}`;
    const at = signer?.signedAt ?? undefined;
    await this.tell({ organizationId, requestId, signerId, at, type, factKey }, ({ subject }) =>
      signerSignedText(subject),
    );
  }

  @Listens(documentDeclined)
  async declined({ organizationId, requestId, documentId }: DocumentEvent): Promise<void> {
    if (!requestId) return;
    const view = await this.facts.view(organizationId, requestId);
    const type = 'document.declined';
    const one = view.documents.find((row) => row.documentId === documentId);
    if (one?.declinedBy) {
      const signerId = one.declinedBy;
      const factKey = `${type}/${requestId}/${documentId}`;
      await this.tell(
        { organizationId, requestId, documentId, signerId, type, factKey },
        ({ subject }) => oneDeclinedText(subject, one.declineReason),
      );
      return;
    }
    const who = view.signers.find(({ signer }) => signer.status === 'declined');
    const factKey = `${type}/${requestId}`;
    await this.tell(
      { organizationId, requestId, signerId: who?.signer.id, type, factKey },
      ({ subject }) => declinedText(subject, view.request.declineReason),
    );
  }

  @Listens(documentExpired)
  async expired({ organizationId, requestId }: DocumentEvent): Promise<void> {
    if (!requestId) return;
    const type = 'document.expired';
    await this.tell(
      { organizationId, requestId, type, factKey: `${type}/${requestId}` },
      ({ subject }) => expiredText(subject),
    );
  }

  /** What was told of the document names the client: only that it was erased may still stand there. */
  @Listens(documentErased)
  async erased({ organizationId, documentId }: DocumentEvent): Promise<void> {
    await this.inbox.forget(organizationId, documentId);
  }

  @Listens(smsUndeliverable)
  async undeliverable(event: SmsEventPayload): Promise<void> {
    await this.tell(aboutSms(event, 'sms.undeliverable'), async ({ subject, view }) =>
      undeliverableText(subject, await this.troubles.of(event, view)),
    );
  }

  @Listens(smsUnknown)
  async unknown(event: SmsEventPayload): Promise<void> {
    await this.tell(aboutSms(event, 'sms.unknown'), async ({ subject, view }) =>
      unknownText(subject, await this.troubles.of(event, view)),
    );
  }

  @Listens(disputeProtocolReady)
  async concluded({ organizationId, disputeId }: DisputeEvent): Promise<void> {
    const dispute = await this.disputes.get(organizationId, disputeId);
    const { documentId, requestId, conclusion, concludedAt: at } = dispute;
    if (!conclusion || !at) return;
    const type = 'dispute.protocol_ready';
    const factKey = `${type}/${disputeId}`;
    await this.tell({ organizationId, requestId, documentId, at, type, factKey }, ({ subject }) =>
      disputeText(subject, conclusion),
    );
  }

  private async tell(
    { type, factKey, ...fact }: Told,
    write: (facts: MessageFacts) => string | Promise<string>,
  ): Promise<void> {
    const facts = await this.facts.of(fact);
    if (!facts) return;
    const { document } = facts;
    const text = await write(facts);
    await this.inbox.write({
      organizationId: fact.organizationId,
      userId: document.author.id,
      type,
      text: text.slice(0, 1_000),
      documentId: document.id,
      factKey,
    });
  }
}

function aboutSms(
  { organizationId, requestId, signerId, messageId }: SmsEventPayload,
  type: RobotMessageType,
): Told {
  return { organizationId, requestId, signerId, type, factKey: `${type}/${messageId}` };
}
