import type { CrmCard, CrmContact } from './adapters/crm-adapter.js';

/** Where a number was taken from; a number somebody types while sending is `typed` and never comes from here. */
export type PhoneSource = 'card' | 'contact';

/** A number that a document can be sent to. */
export interface PhoneChoice {
  /** E.164. */
  readonly phone: string;
  readonly contactId: string;
  readonly fullName: string;
  /** Of the same person. */
  readonly email: string | null;
  readonly comment: string | null;
  readonly source: PhoneSource;
  readonly changedAt: Date;
}

/**
 * Numbers of the card's contacts, then of the contact named besides (S-9, I-11). Only numbers an SMS reaches; the same
 * number of the same contact once. A family's common number stays with each of its people.
 */
export function phoneChoices(
  card: CrmCard | undefined,
  contact: CrmContact | undefined,
): PhoneChoice[] {
  const choices = new Map<string, PhoneChoice>();
  for (const person of card?.contacts ?? []) collect(choices, person, 'card');
  if (contact) collect(choices, contact, 'contact');
  return [...choices.values()];
}

function collect(choices: Map<string, PhoneChoice>, person: CrmContact, source: PhoneSource): void {
  for (const { phone, comment, receivesSms, changedAt } of person.phones) {
    const key = `${person.id} ${phone}`;
    if (choices.has(key) || !receivesSms) continue;
    const { id: contactId, fullName, email } = person;
    choices.set(key, { phone, contactId, fullName, email, comment, source, changedAt });
  }
}
