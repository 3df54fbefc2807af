import type { CrmCard, CrmContact } from './adapters/crm-adapter.js';
import { type CardRef, LINKED_CARD_TYPES } from './cards/card-type.js';

/** Where a card or a contact keeps a value that a document asks for. */
export interface CardPlace {
  readonly ref: CardRef;
  /** A field of the card, or one of {@link CONTACT_FIELDS}. */
  readonly field: string;
}

/**
 * What of a contact may be written back. A number is not among them: where a number came from and since when decides
 * disputes, so people add numbers themselves.
 */
export const CONTACT_FIELDS = ['lastName', 'firstName', 'middleName', 'email'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Names of fields are no longer than the directory takes. */
const LONGEST_FIELD = 64;

/** `contact.email` is kept on the contact, `deal.price` and a bare `паспорт` on the card; undefined when nowhere. */
export function placeOnCard(
  name: string,
  card: CardRef | null,
  contactId: string | null,
): CardPlace | undefined {
  const [root = '', ...rest] = name.split('.');
  if (root === 'contact') {
    const field = rest.join('.');
    return contactId && isContactField(field)
      ? { ref: { type: 'contact', id: contactId }, field }
      : undefined;
  }
  const ownType = LINKED_CARD_TYPES.find((type) => type === root);
  const field = ownType ? rest.join('.') : name;
  const fits = card && card.type !== 'contact' && (ownType === undefined || ownType === card.type);
  if (!fits || field === '' || field === 'title' || field.length > LONGEST_FIELD) return undefined;
  return { ref: card, field };
}

/** What the card says at that place now; null when it says nothing. */
export function cardValueOf(
  { ref, field }: CardPlace,
  {
    card,
    contact,
  }: { readonly card: CrmCard | undefined; readonly contact: CrmContact | undefined },
): string | null {
  if (ref.type !== 'contact') {
    const value = card?.fields[field] ?? null;
    return value === null || value === '' ? null : String(value);
  }
  return contact && isContactField(field) ? (contact[field] ?? null) : null;
}

export function isContactField(field: string): field is ContactField {
  return CONTACT_FIELDS.some((known) => known === field);
}
