import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CrmContact } from './adapters/crm-adapter.js';
import { FakeCrmAdapter } from './adapters/fake-crm.adapter.js';
import { CardReader } from './card-reader.js';
import { CardNotFound, ContactNotFound } from './crm.errors.js';

const since = new Date('2026-11-01T00:00:00Z');
const phones = (...numbers: string[]): CrmContact['phones'] =>
  numbers.map((phone) => ({
    phone,
    comment: null,
    receivesSms: phone.startsWith('+79'),
    changedAt: since,
  }));

const ivanov: CrmContact = {
  id: 'c1',
  lastName: 'Иванов',
  firstName: 'Иван',
  middleName: 'Иванович',
  fullName: 'Иванов Иван Иванович',
  email: null,
  phones: phones('+79123456789', '+74951234567'),
  nameForms: {},
};
const kim: CrmContact = {
  id: 'c2',
  lastName: 'Ким',
  firstName: 'Анна',
  middleName: null,
  fullName: 'Ким Анна',
  email: 'kim@example.ru',
  phones: phones('+79123456789'),
  nameForms: { genitive: 'Ким Анны' },
};
const deal = {
  type: 'deal' as const,
  id: 'd1',
  title: 'Монтаж',
  contacts: [ivanov],
  fields: { price: '1000', floor: 5, empty: '', unknown: null },
};

describe('what a document is made from', () => {
  let reader: CardReader;

  beforeEach(() => {
    const crm = new FakeCrmAdapter();
    crm.put('org', { contacts: [ivanov, kim], cards: [deal] });
    reader = new CardReader(crm);
  });

  it('takes the numbers of the card by itself, without those an SMS does not reach (S-9)', async () => {
    const { phones: found } = await reader.source('org', { card: { type: 'deal', id: 'd1' } });

    expect(found).toEqual([
      {
        phone: '+79123456789',
        contactId: 'c1',
        fullName: 'Иванов Иван Иванович',
        email: null,
        comment: null,
        source: 'card',
        changedAt: since,
      },
    ]);
  });

  it('keeps the same number of two people apart, and tells the card from the contact named besides', async () => {
    const source = { card: { type: 'deal' as const, id: 'd1' }, contactId: 'c2' };

    const { phones: found, contact } = await reader.source('org', source);

    expect(contact?.id).toBe('c2');
    expect(found.map(({ contactId, source: from }) => [contactId, from])).toEqual([
      ['c1', 'card'],
      ['c2', 'contact'],
    ]);
  });

  it('fills deal.* from the card and contact.* from its first contact, leaving out what is not known', async () => {
    const { variables } = await reader.source('org', { card: { type: 'deal', id: 'd1' } });

    expect(variables).toEqual({
      contact: {
        fullName: 'Иванов Иван Иванович',
        lastName: 'Иванов',
        firstName: 'Иван',
        middleName: 'Иванович',
        phone: '+7 912 345-67-89',
      },
      deal: { title: 'Монтаж', price: '1000', floor: 5 },
    });
  });

  it('has no deal.* for a contact alone, and its hand-written name forms', async () => {
    const { variables, phones: found } = await reader.source('org', { contactId: 'c2' });

    expect(variables).toEqual({
      contact: {
        fullName: 'Ким Анна',
        lastName: 'Ким',
        firstName: 'Анна',
        phone: '+7 912 345-67-89',
        email: 'kim@example.ru',
        nameForms: { genitive: 'Ким Анны' },
      },
    });
    expect(found.map(({ source }) => source)).toEqual(['contact']);
  });

  it('may be nothing of the CRM at all', async () => {
    expect(await reader.source('org', {})).toEqual({
      card: undefined,
      contact: undefined,
      variables: {},
      phones: [],
    });
  });

  it('does not exist for another organization', async () => {
    await expect(reader.source('other', { card: { type: 'deal', id: 'd1' } })).rejects.toThrow(
      CardNotFound,
    );
    await expect(reader.source('other', { contactId: 'c1' })).rejects.toThrow(ContactNotFound);
  });
});
