import type { ParsedPhone, PhoneRefusal } from '#libs/phone';
import type { PhoneChoice } from '../../crm/index.js';
import { PhoneRequired, SendingRefused } from '../signing.errors.js';
import type { SignerPhoneSource } from './signer.entity.js';

/** Who is to sign and where the SMS goes, as the employee said it and as the CRM knows it. */
export interface SignerChoice {
  readonly fullName: string;
  /** E.164. */
  readonly phone: string;
  readonly phoneSource: SignerPhoneSource;
  readonly phoneChangedAt: Date | null;
  readonly contactId: string | null;
  /** The contact's, where the link may go when no SMS comes through. */
  readonly email: string | null;
}

export interface SignerWish {
  readonly phone?: string | undefined;
  readonly fullName?: string | undefined;
  readonly contactId?: string | undefined;
}

/** The contact behind the document, if there is one. */
export interface KnownContact {
  readonly id: string;
  readonly fullName: string;
  readonly email?: string | null;
}

const REFUSALS: Readonly<Record<PhoneRefusal, string>> = {
  invalid: 'Это не номер телефона',
  extension: 'На добавочный номер СМС не придёт',
  'not-mobile': 'На этот номер СМС не придёт: нужен мобильный',
  'country-not-allowed': 'Отправка в эту страну не разрешена',
};

/** Why no SMS could go there. */
export function phoneRefused(reason: PhoneRefusal): SendingRefused {
  const message = REFUSALS[reason];
  return new SendingRefused({ pointer: '/phone', code: 'invalid_phone', message });
}

/**
 * Chooses the number (S-8, S-9): the one that was named, or the only one there is. A number that the
 * card does not know is `typed` and recorded as such.
 * @param parse reads a number that an SMS may go to
 */
export function chooseSigner(
  parse: (written: string) => ParsedPhone,
  wish: SignerWish,
  contact: KnownContact | undefined,
  choices: readonly PhoneChoice[],
): SignerChoice {
  const own = wish.contactId ? choices.filter((it) => it.contactId === wish.contactId) : choices;
  const name = wish.fullName?.trim();
  if (wish.phone !== undefined) return named(parse(wish.phone), name, contact, own);
  const phones = new Set(own.map(({ phone }) => phone));
  const [only] = own;
  if (phones.size !== 1 || !only) throw new PhoneRequired(phones.size);
  return fromChoice(best(own, contact) ?? only, name);
}

function named(
  parsed: ParsedPhone,
  name: string | undefined,
  contact: KnownContact | undefined,
  choices: readonly PhoneChoice[],
): SignerChoice {
  if (!parsed.ok) throw phoneRefused(parsed.reason);
  const phone = parsed.phone.e164;
  const known = best(
    choices.filter((choice) => choice.phone === phone),
    contact,
  );
  if (known) return fromChoice(known, name);
  const fullName = name ?? contact?.fullName;
  if (!fullName) {
    throw new SendingRefused({
      pointer: '/fullName',
      code: 'required',
      message: 'Укажите ФИО подписанта',
    });
  }
  const contactId = contact?.id ?? null;
  const email = contact?.email ?? null;
  return { fullName, phone, phoneSource: 'typed', phoneChangedAt: null, contactId, email };
}

/** A family may share a number: the document's own contact comes first. */
function best(
  choices: readonly PhoneChoice[],
  contact: KnownContact | undefined,
): PhoneChoice | undefined {
  return choices.find(({ contactId }) => contactId === contact?.id) ?? choices[0];
}

function fromChoice(choice: PhoneChoice, name: string | undefined): SignerChoice {
  return {
    fullName: name ?? choice.fullName,
    phone: choice.phone,
    phoneSource: choice.source,
    phoneChangedAt: choice.changedAt,
    contactId: choice.contactId,
    email: choice.email,
  };
}
