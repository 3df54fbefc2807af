import { formatPhone } from '#libs/phone';
import type { CrmCard, CrmContact } from './adapters/crm-adapter.js';
import type { CardType } from './cards/card-type.js';
import type { NameForms } from './contacts/name-forms.js';

type Scalar = string | number | boolean;

/** What templates may say of a contact; a member that is not known is absent, so that it counts as missing. */
export interface ContactVariables {
  readonly fullName: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName?: string;
  /** The first number, as people write it. */
  readonly phone?: string;
  readonly email?: string;
  readonly nameForms?: NameForms;
}

export type CardVariables = Readonly<
  Partial<Record<Exclude<CardType, 'contact'>, Readonly<Record<string, Scalar>>>> & {
    contact?: ContactVariables;
  }
>;

/** `contact.*` of the person and `deal.*`, `application.*` or `object.*` of the card. */
export function cardVariables(
  card: CrmCard | undefined,
  contact: CrmContact | undefined,
): CardVariables {
  return {
    ...(contact ? { contact: contactVariables(contact) } : {}),
    ...(card && card.type !== 'contact' ? { [card.type]: cardOwn(card) } : {}),
  };
}

function cardOwn({ title, fields }: CrmCard): Record<string, Scalar> {
  const known = Object.entries(fields).filter(
    (entry): entry is [string, Scalar] => entry[1] !== null && entry[1] !== '',
  );
  return { title, ...Object.fromEntries(known) };
}

function contactVariables(contact: CrmContact): ContactVariables {
  const [first] = contact.phones;
  return {
    fullName: contact.fullName,
    lastName: contact.lastName,
    firstName: contact.firstName,
    ...(contact.middleName ? { middleName: contact.middleName } : {}),
    ...(first ? { phone: formatPhone(first.phone) } : {}),
    ...(contact.email ? { email: contact.email } : {}),
    ...(Object.keys(contact.nameForms).length > 0 ? { nameForms: contact.nameForms } : {}),
  };
}
