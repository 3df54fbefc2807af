import { Injectable } from '@nestjs/common';
import { CardReader } from '../../crm/index.js';
import { DocumentReader, type DocumentView } from '../../documents/index.js';
import { type Actor, MobilePhones } from '../../platform/index.js';
import { ContactRequired } from '../signing.errors.js';
import { ClientDataInPackage } from '../client-data/client-data.errors.js';
import { SendingPolicy, type SendingTerms, type SendingWish } from './sending-policy.js';
import { WatchedSending } from './watched-sending.js';
import { PackageSigners, type WantedSigner } from './package-signers.js';
import { chooseSigner, type SignerChoice, type SignerWish } from './signer-choice.js';
import { firstInTurn } from './signer-plan.js';

/** A package and everybody who is to sign it. */
export interface PackageWish extends SendingWish {
  readonly documentIds: readonly string[];
  readonly signers: readonly WantedSigner[];
}

/** One document, its signer, and the rules of the moment. */
export interface PlannedSending {
  readonly document: DocumentView;
  readonly terms: SendingTerms;
  readonly signer: SignerChoice;
}

/** «Отправить на подпись», and what became of it. */
@Injectable()
export class SigningRequestsService {
  constructor(
    private readonly documents: DocumentReader,
    private readonly cards: CardReader,
    private readonly policy: SendingPolicy,
    private readonly signers: PackageSigners,
    private readonly sending: WatchedSending,
    private readonly mobilePhones: MobilePhones,
  ) {}

  /** Who is to sign one document, and under which terms. */
  async plan(
    actor: Actor,
    documentId: string,
    wish: SendingWish & SignerWish,
  ): Promise<PlannedSending> {
    const document = await this.documents.get(actor.organizationId, documentId);
    const terms = await this.policy.terms(actor.organizationId, [document], wish);
    return { document, terms, signer: await this.choose(document, wish) };
  }

  /** One document to one signer; answers the id of the request. */
  async send(actor: Actor, { document, terms, signer }: PlannedSending): Promise<string> {
    return this.sending.send(actor, {
      documentIds: [document.id],
      signers: [firstInTurn(signer)],
      terms,
    });
  }

  /** A package to several signers; answers the id of the request. Throws as `plan` does, with pointers into the lists, and ClientDataInPackage. */
  async sendPackage(actor: Actor, { documentIds, signers, ...wish }: PackageWish): Promise<string> {
    const { organizationId } = actor;
    const documents = await Promise.all(
      documentIds.map((id) => this.documents.get(organizationId, id)),
    );
    if (documents.some(({ awaitingClientData }) => awaitingClientData)) {
      throw new ClientDataInPackage();
    }
    const terms = await this.policy.terms(organizationId, documents, wish);
    const planned = await this.signers.plan(documents, signers);
    return this.sending.send(actor, { documentIds, signers: planned, terms });
  }

  private async choose(document: DocumentView, wish: SignerWish): Promise<SignerChoice> {
    const contactId = wish.contactId ?? document.contactId;
    if (!contactId && !document.card) throw new ContactRequired();
    const { contact, phones } = await this.cards.source(document.organizationId, {
      card: document.card,
      contactId,
    });
    const parse = (written: string) => this.mobilePhones.parse(written);
    return chooseSigner(parse, wish, contact, phones);
  }
}
