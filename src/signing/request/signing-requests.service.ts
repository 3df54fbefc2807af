import { Injectable } from '@nestjs/common';
import { CardReader } from '../../crm/index.js';
import { DocumentReader, type DocumentView } from '../../documents/index.js';
import { type Actor, Transactions } from '../../platform/index.js';
import { ContactRequired } from '../signing.errors.js';
import { SendingPolicy, type SendingWish } from './sending-policy.js';
import { SendingService } from './sending.service.js';
import { chooseSigner, type SignerChoice, type SignerWish } from './signer-choice.js';

/** «Отправить на подпись», and what became of it. */
@Injectable()
export class SigningRequestsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentReader,
    private readonly cards: CardReader,
    private readonly policy: SendingPolicy,
    private readonly sending: SendingService,
  ) {}

  /** One document to one signer; answers the id of the request. */
  async send(actor: Actor, documentId: string, wish: SendingWish & SignerWish): Promise<string> {
    const document = await this.documents.get(actor.organizationId, documentId);
    const terms = await this.policy.terms(actor.organizationId, [document], wish);
    const signer = await this.choose(document, wish);
    const request = await this.transactions.run((tx) =>
      this.sending.send(tx, actor, { documentIds: [documentId], signers: [signer], terms }),
    );
    return request.id;
  }

  private async choose(document: DocumentView, wish: SignerWish): Promise<SignerChoice> {
    const contactId = wish.contactId ?? document.contactId;
    if (!contactId && !document.card) throw new ContactRequired();
    const { contact, phones } = await this.cards.source(document.organizationId, {
      card: document.card,
      contactId,
    });
    return chooseSigner(wish, contact, phones);
  }
}
