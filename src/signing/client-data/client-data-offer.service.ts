import { Injectable } from '@nestjs/common';
import {
  CardReader,
  CardWriter,
  cardValueOf,
  type PlacedValue,
  placeOnCard,
} from '../../crm/index.js';
import {
  AwaitingDocuments,
  ClientDataNotApplicable,
  ClientDataNotAsked,
  ClientDataNotAnswered,
  type ClientDataRequest,
  ClientDataRequests,
  DocumentReader,
} from '../../documents/index.js';
import { type Actor, DataErased } from '../../platform/index.js';
import type { ClientFieldType } from '../../templates/index.js';
import { ClientDataLooks } from './client-data-looks.js';

/** An answer beside what the card says. */
export interface ClientDataItem {
  readonly name: string;
  readonly label: string;
  readonly type: ClientFieldType;
  readonly value: string | null;
  readonly cardValue: string | null;
  readonly conflict: boolean;
  readonly applicable: boolean;
}

export interface ClientDataView {
  readonly asking: ClientDataRequest;
  readonly items: readonly ClientDataItem[];
}

/** Offers a client's answers back to the card he is kept on. Nothing is written there that nobody chose. */
@Injectable()
export class ClientDataOffer {
  constructor(
    private readonly documents: DocumentReader,
    private readonly awaiting: AwaitingDocuments,
    private readonly requests: ClientDataRequests,
    private readonly cards: CardReader,
    private readonly writer: CardWriter,
    private readonly looks: ClientDataLooks,
  ) {}

  /** Throws DocumentNotFound, ClientDataNotAsked, DataErased. */
  async read(actor: Actor, documentId: string): Promise<ClientDataView> {
    const { organizationId } = actor;
    const document = await this.documents.get(organizationId, documentId);
    if (document.erasedAt) throw new DataErased();
    const asking = await this.requests.ofDocument(organizationId, documentId);
    if (!asking) throw new ClientDataNotAsked();
    const answers = this.requests.answersOf(asking);
    const [fields, source] = await Promise.all([
      this.awaiting.fields(organizationId, documentId),
      this.cards.source(organizationId, { card: document.card, contactId: document.contactId }),
    ]);
    const items = fields.map(({ name, label, type }): ClientDataItem => {
      const place = placeOnCard(name, document.card, document.contactId);
      const cardValue = place ? cardValueOf(place, source) : null;
      const value = answers[name] ?? null;
      const conflict = Boolean(value && cardValue && value !== cardValue);
      return { name, label, type, value, cardValue, conflict, applicable: place !== undefined };
    });
    if (asking.status === 'answered') await this.looks.record(actor, documentId);
    return { asking, items };
  }

  /**
   * Writes the named answers where the card keeps such things, over what it said. Throws as `read` does, and
   * ClientDataNotAnswered before the answers came, ClientDataNotApplicable for a name without an answer or a place.
   */
  async apply(actor: Actor, documentId: string, names: readonly string[]): Promise<void> {
    const { organizationId } = actor;
    const { asking, items } = await this.read(actor, documentId);
    if (asking.status !== 'answered') throw new ClientDataNotAnswered();
    const { card, contactId } = await this.documents.get(organizationId, documentId);
    const values = names.map((name, index): PlacedValue => {
      const value = items.find((item) => item.name === name)?.value;
      if (!value) throw new ClientDataNotApplicable(index, 'Клиент этого не заполнял');
      const place = placeOnCard(name, card, contactId);
      if (!place) throw new ClientDataNotApplicable(index, 'На карточке для этого нет места');
      return { ...place, value };
    });
    await this.writer.write(organizationId, values);
  }
}
