import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CardReader } from '../../crm/index.js';
import { DocumentReader, type DocumentView } from '../../documents/index.js';
import { type Actor, Transactions } from '../../platform/index.js';
import { SmsReader } from '../../sms/index.js';
import { ContactRequired, SigningRequestNotFound } from '../signing.errors.js';
import { RequestDocument } from './request-document.entity.js';
import { SendingPolicy, type SendingWish } from './sending-policy.js';
import { SendingService } from './sending.service.js';
import { chooseSigner, type SignerChoice, type SignerWish } from './signer-choice.js';
import { Signer } from './signer.entity.js';
import type { SigningRequestView } from './signing-request-view.js';
import { SigningRequest } from './signing-request.entity.js';

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

/** Reads a request with its signers and the fate of their SMS. */
@Injectable()
export class SigningRequestReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sms: SmsReader,
  ) {}

  /** Throws SigningRequestNotFound, also for another organization's. */
  async get(organizationId: string, id: string): Promise<SigningRequestView> {
    const { manager } = this.dataSource;
    const request = await manager.findOneBy(SigningRequest, { id, organizationId });
    if (!request) throw new SigningRequestNotFound();
    const [documents, signers] = await Promise.all([
      manager.find(RequestDocument, { where: { requestId: id }, order: { position: 'ASC' } }),
      manager.find(Signer, { where: { requestId: id }, order: { position: 'ASC' } }),
    ]);
    const states = await this.sms.latestBySigner(signers.map((signer) => signer.id));
    return {
      request,
      documentIds: documents.map(({ documentId }) => documentId),
      signers: signers.map((signer) => ({ signer, sms: states.get(signer.id) })),
    };
  }

  /** Every request that carried the document, oldest first. */
  async requestIdsOf(documentId: string): Promise<string[]> {
    const rows = await this.dataSource
      .getRepository(RequestDocument)
      .find({ where: { documentId }, order: { id: 'ASC' } });
    return rows.map(({ requestId }) => requestId);
  }
}
