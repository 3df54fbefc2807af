import { foldForSearch, inclineName } from '#libs/russian-text';
import type { NameCase } from '#libs/russian-text';
import type { CrmContact, PhoneChoice } from '../../crm/index.js';
import type { DocumentWarning } from '../document-warning.js';

const CASES: readonly NameCase[] = [
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
];

/**
 * Whether the text itself points to the person who will sign (63-ФЗ art. 9 part 1, L-3): name and number. Only told,
 * never in the way: the mark and the sheet will name the signer too.
 */
export function signerWarnings(
  text: string,
  contact: CrmContact | undefined,
  phones: readonly PhoneChoice[],
): DocumentWarning[] {
  if (!contact) return [UNKNOWN];
  const numbers = phones.filter(({ contactId }) => contactId === contact.id);
  const folded = foldForSearch(text);
  return [
    ...(names(folded, contact) ? [] : [NOT_NAMED]),
    ...(numbers.length === 0 || showsNumber(folded, numbers) ? [] : [NO_PHONE]),
  ];
}

const UNKNOWN: DocumentWarning = {
  code: 'signer_unknown',
  message:
    'Документ не связан с контактом: нельзя проверить, назван ли в тексте тот, кто подпишет.',
};
const NOT_NAMED: DocumentWarning = {
  code: 'signer_not_named',
  message: 'В тексте нет имени клиента. Впишите, кто подписывает: так требует ст. 9 закона 63-ФЗ.',
};
const NO_PHONE: DocumentWarning = {
  code: 'signer_phone_not_named',
  message: 'В тексте нет телефона клиента. С ним проще доказать, кто подписал документ.',
};

/** The last name in any case, with the first name in any case or its initial beside it. */
function names(text: string, contact: CrmContact): boolean {
  const person = { ...contact, middleName: contact.middleName ?? undefined };
  const forms = [person, ...CASES.map((nameCase) => inclineName(person, nameCase))];
  const words = new Set(text.split(/[^\p{L}\p{N}-]+/u));
  const initial = foldForSearch(contact.firstName).charAt(0);
  const firstNamed = forms.some(({ firstName }) => has(words, firstName));
  return forms.some(
    ({ lastName }) =>
      has(words, lastName) && (firstNamed || hasInitial(text, foldForSearch(lastName), initial)),
  );
}

/** A name may be of several words. */
function has(words: ReadonlySet<string>, name: string): boolean {
  return foldForSearch(name)
    .split(/[^\p{L}\p{N}-]+/u)
    .every((word) => word === '' || words.has(word));
}

/** «Иванов И.», «И. Иванов», «И. И. Иванов». */
function hasInitial(text: string, lastName: string, initial: string): boolean {
  // Hyphens and apostrophes of a name stand for themselves or for another dash.
  const name = lastName.replace(/[^\p{L}\p{N} ]/gu, '.');
  return new RegExp(`${name} ${initial}\\.|${initial}\\. ?(?:\\p{L}\\. ?)?${name}`, 'u').test(text);
}

function showsNumber(text: string, phones: readonly PhoneChoice[]): boolean {
  const digits = text.replace(/(?<=\d)[\s()\-\u2010-\u2015]+(?=\d)/gu, '');
  // 8… and +7… are one number, so the country code is not compared.
  return phones.some(({ phone }) => digits.includes(phone.slice(-10)));
}
