import { describe, expect, it } from '@jest/globals';
import type { CrmContact, PhoneChoice } from '../../crm/index.js';
import { signerWarnings } from './signer-warnings.js';

const since = new Date('2026-11-01T00:00:00Z');
const contact: CrmContact = {
  id: 'c1',
  lastName: 'Королёва',
  firstName: 'Мария',
  middleName: 'Сергеевна',
  fullName: 'Королёва Мария Сергеевна',
  email: null,
  phones: [{ phone: '+79123456789', comment: null, receivesSms: true, changedAt: since }],
  nameForms: {},
};
const phones: PhoneChoice[] = [
  {
    phone: '+79123456789',
    contactId: 'c1',
    fullName: contact.fullName,
    email: null,
    comment: null,
    source: 'card',
    changedAt: since,
  },
];
const codes = (text: string): string[] =>
  signerWarnings(text, contact, phones).map(({ code }) => code);

describe('a text that should name its signer (L-3)', () => {
  it.each([
    'Королёва Мария Сергеевна, тел. +7 912 345-67-89',
    'в лице КОРОЛЕВОЙ МАРИИ СЕРГЕЕВНЫ, тел. 8 (912) 345-67-89',
    'с Королёвой\nМарией, 89123456789',
    'Королёва\u00a0М.\u00a0С. +79123456789',
    'М. С. Королёва, +7 912 345‑67‑89',
  ])('is content with «%s»', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['Договор с клиентом, тел. +7 912 345-67-89', ['signer_not_named']],
    ['Королёва Мария Сергеевна', ['signer_phone_not_named']],
    ['Королёва Анна, +7 912 345-67-80', ['signer_not_named', 'signer_phone_not_named']],
    ['Королёв Мария, +7 912 345-67-89', ['signer_not_named']],
  ])('warns of «%s»', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('says that it cannot tell when there is no contact', () => {
    expect(signerWarnings('Договор', undefined, []).map(({ code }) => code)).toEqual([
      'signer_unknown',
    ]);
  });

  it('asks for no number that nobody has', () => {
    expect(signerWarnings('Королёва Мария', contact, [])).toEqual([]);
  });
});
