import { Injectable } from '@nestjs/common';
import { DocumentReader, type DocumentView } from '../../documents/index.js';
import type { Actor } from '../../platform/index.js';
import type { SendingWish } from '../request/sending-policy.js';
import type { SignerWish } from '../request/signer-choice.js';
import { SigningRequestsService } from '../request/signing-requests.service.js';
import { ClientDataAsking } from './client-data-asking.service.js';

/** What «Отправить на подпись» came to. */
export type SentDocument =
  | { readonly kind: 'sent'; readonly requestId: string }
  /** The client is asked for data first. */
  | { readonly kind: 'asked'; readonly document: DocumentView };

/** Sends one document to one signer: to be signed, or to be completed first. */
@Injectable()
export class DocumentSending {
  constructor(
    private readonly documents: DocumentReader,
    private readonly requests: SigningRequestsService,
    private readonly asking: ClientDataAsking,
  ) {}

  async send(
    actor: Actor,
    documentId: string,
    wish: SendingWish & SignerWish,
  ): Promise<SentDocument> {
    const planned = await this.requests.plan(actor, documentId, wish);
    const { signer, terms } = planned;
    if (!planned.document.awaitingClientData) {
      return { kind: 'sent', requestId: await this.requests.send(actor, planned) };
    }
    await this.asking.ask(actor, documentId, signer, terms);
    const document = await this.documents.get(actor.organizationId, documentId);
    return { kind: 'asked', document };
  }
}
