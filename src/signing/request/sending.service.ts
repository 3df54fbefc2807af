import { Injectable } from '@nestjs/common';
import {
  AwaitingClientData,
  DocumentTransitions,
  type DocumentView,
} from '../../documents/index.js';
import { EvidenceJournal } from '../../evidence/index.js';
import { type Actor, newId, type Tx } from '../../platform/index.js';
import { RequestDocument } from './request-document.entity.js';
import { companySignatureOf } from './company-signature.js';
import { creationEntries } from './creation-entries.js';
import { Invitations } from './invitations.service.js';
import { SendingEffects } from './sending-effects.js';
import type { SendingTerms } from './sending-policy.js';
import type { PlannedSigner } from './signer-plan.js';
import { Signer } from './signer.entity.js';
import { SigningRequest } from './signing-request.entity.js';

export interface Sending {
  readonly documentIds: readonly string[];
  readonly signers: readonly PlannedSigner[];
  readonly terms: SendingTerms;
  /** Ids of a request whose only signer has his link already: he was asked for data before there was a document. */
  readonly begun?: { readonly requestId: string; readonly signerId: string };
}

/** Makes a signing request: documents become `sent`, evidence and SMS are written, all in the caller's transaction. */
@Injectable()
export class SendingService {
  constructor(
    private readonly documents: DocumentTransitions,
    private readonly journal: EvidenceJournal,
    private readonly invitations: Invitations,
    private readonly effects: SendingEffects,
  ) {}

  /** Throws AwaitingClientData, CompanySignatureNotAgreed, EmployeeRequired. */
  async send(tx: Tx, actor: Actor, sending: Sending): Promise<SigningRequest> {
    const documents = await this.documents.lock(tx, actor.organizationId, sending.documentIds);
    if (documents.some(({ sha256 }) => sha256 === null)) throw new AwaitingClientData();
    const { begun } = sending;
    const companySignature = companySignatureOf(actor, sending.terms, sending.signers);
    const request = this.effects.newRequest(actor, documents, {
      ...sending.terms,
      companySignature,
    });
    if (begun) request.id = begun.requestId;
    await tx.insert(SigningRequest, request);
    await tx.insert(RequestDocument, requestDocuments(request, documents));
    for (const { id } of documents) {
      await this.documents.apply(tx, id, 'send', actor, { requestId: request.id });
    }
    const signers = newSigners(request, sending.signers);
    if (begun) for (const signer of signers) signer.id = begun.signerId;
    await tx.insert(Signer, signers);
    await this.journal.recordAll(tx, creationEntries(request, documents, signers, actor));
    for (const signer of signers.filter(({ status }) => status === 'sent')) {
      await (begun
        ? this.invitations.adopt(tx, request, signer)
        : this.invitations.invite(tx, request, signer, documents));
    }
    await this.effects.scheduleExpiry(tx, request);
    return request;
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
    declinedBy: null,
    declineReason: '',
  }));
}

/** Those of the first turn are invited with the sending, the others wait. */
function newSigners(request: SigningRequest, planned: readonly PlannedSigner[]): Signer[] {
  const turn = Math.min(...planned.map(({ order }) => order));
  return planned
    .toSorted((a, b) => a.order - b.order)
    .map(({ order, ...choice }) => ({
      id: newId(),
      organizationId: request.organizationId,
      requestId: request.id,
      position: order,
      ...choice,
      status: order === turn ? 'sent' : 'draft',
      openedAt: null,
      signedAt: null,
    }));
}
