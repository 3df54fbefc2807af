import { Injectable } from '@nestjs/common';
import { DocumentTransitions, type DocumentView } from '../../documents/index.js';
import { EvidenceJournal } from '../../evidence/index.js';
import { type Actor, newId, type Tx } from '../../platform/index.js';
import { Challenges } from '../code/challenges.service.js';
import { Links } from '../link/links.service.js';
import { SigningMessages } from '../messages/signing-messages.js';
import { RequestDocument } from './request-document.entity.js';
import { creationEntries } from './creation-entries.js';
import { SendingEffects } from './sending-effects.js';
import type { SendingTerms } from './sending-policy.js';
import type { SignerChoice } from './signer-choice.js';
import { Signer } from './signer.entity.js';
import { SigningRequest } from './signing-request.entity.js';

export interface Sending {
  readonly documentIds: readonly string[];
  readonly signers: readonly SignerChoice[];
  readonly terms: SendingTerms;
}

/** Makes a signing request: documents become `sent`, evidence and SMS are written, all in the caller's transaction. */
@Injectable()
export class SendingService {
  constructor(
    private readonly documents: DocumentTransitions,
    private readonly journal: EvidenceJournal,
    private readonly links: Links,
    private readonly challenges: Challenges,
    private readonly messages: SigningMessages,
    private readonly effects: SendingEffects,
  ) {}

  async send(tx: Tx, actor: Actor, sending: Sending): Promise<SigningRequest> {
    const documents = await this.documents.lock(tx, actor.organizationId, sending.documentIds);
    const request = this.effects.newRequest(actor, documents, sending.terms);
    await tx.insert(SigningRequest, request);
    await tx.insert(RequestDocument, requestDocuments(request, documents));
    for (const { id } of documents) {
      await this.documents.apply(tx, id, 'send', actor, { requestId: request.id });
    }
    const signers = sending.signers.map((choice, i) => newSigner(request, choice, i + 1));
    await tx.insert(Signer, signers);
    await this.journal.recordAll(tx, creationEntries(request, documents, signers, actor));
    for (const signer of signers) await this.invite(tx, request, signer, documents);
    await this.effects.scheduleExpiry(tx, request);
    return request;
  }

  /** The signer's link, the code if it comes along, and the SMS. */
  private async invite(
    tx: Tx,
    request: SigningRequest,
    signer: Signer,
    documents: readonly DocumentView[],
  ): Promise<void> {
    const link = await this.links.issue(tx, signer, request.expiresAt);
    await this.journal.record(tx, {
      type: 'link.issued',
      stream: `request/${request.id}`,
      organizationId: request.organizationId,
      signerId: signer.id,
      data: { linkId: link.id, expiresAt: link.expiresAt.toISOString() },
    });
    if (request.codeDelivery === 'on-demand') {
      await this.messages.sendLink(tx, { request, signer, link, documents });
      return;
    }
    const expiresAt = this.effects.withLinkExpiry(request);
    const challenge = await this.challenges.issue(tx, {
      request,
      signer,
      link,
      policy: 'with-link',
      expiresAt,
    });
    await this.messages.sendLinkCode(tx, { request, signer, link, challenge, documents });
  }
}

function requestDocuments(
  request: SigningRequest,
  documents: readonly DocumentView[],
): RequestDocument[] {
  return documents.map((document, position) => ({
    id: newId(),
    requestId: request.id,
    documentId: document.id,
    position,
    sha256: document.sha256 ?? '',
  }));
}

function newSigner(request: SigningRequest, choice: SignerChoice, position: number): Signer {
  return {
    id: newId(),
    organizationId: request.organizationId,
    requestId: request.id,
    position,
    ...choice,
    status: 'sent',
    openedAt: null,
    signedAt: null,
  };
}
