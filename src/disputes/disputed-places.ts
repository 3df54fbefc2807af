import { Injectable } from '@nestjs/common';
import { DocumentReader, type DocumentView } from '../documents/index.js';
import { SigningRequestReader, type SigningRequestView } from '../signing/index.js';
import type { Dispute } from './dispute.entity.js';

/** What a dispute is about. */
export interface DisputedPlace {
  readonly document: DocumentView;
  readonly request: SigningRequestView['request'];
  readonly signers: SigningRequestView['signers'];
  /** The disputed sending and its documents: what the checks read. */
  readonly streams: readonly string[];
}

/** Finds what a disputed document belongs to: its sendings, and what was sent along with it. */
@Injectable()
export class DisputedPlaces {
  constructor(
    private readonly documents: DocumentReader,
    private readonly requests: SigningRequestReader,
  ) {}

  async of({ organizationId, documentId, requestId }: Dispute): Promise<DisputedPlace> {
    const document = await this.documents.get(organizationId, documentId);
    const { request, signers, documentIds } = await this.requests.get(organizationId, requestId);
    const streams = [...documentIds.map((id) => `document/${id}`), `request/${requestId}`].sort();
    return { document, request, signers, streams };
  }

  /** Every chain that must not be erased while the document is disputed. */
  async streamsToHold(organizationId: string, documentId: string): Promise<string[]> {
    const requestIds = await this.requests.requestIdsOf(documentId);
    const requests = await Promise.all(
      requestIds.map((id) => this.requests.get(organizationId, id)),
    );
    const documentIds = new Set(requests.flatMap((request) => request.documentIds)).add(documentId);
    return [
      ...[...documentIds].map((id) => `document/${id}`),
      ...requestIds.map((id) => `request/${id}`),
    ].sort();
  }
}
