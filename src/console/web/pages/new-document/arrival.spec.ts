import { describe, expect, it } from '@jest/globals';
import { arrivalOf } from './arrival.js';

const ID = '019ab3a1-7c4b-7000-8000-00000000000c';
const arrived = (search: string) => arrivalOf(new URLSearchParams(search));

describe('the address of a new document', () => {
  it('says for what and from what it is made', () => {
    expect(arrived(`card=deal:${ID}&templateId=${ID}`)).toEqual({
      templateId: ID,
      contactId: '',
      card: { type: 'deal', id: ID },
    });
    expect(arrived(`contactId=${ID}`)).toMatchObject({ contactId: ID, card: undefined });
  });

  it('takes the card of a contact for the contact', () => {
    expect(arrived(`card=contact:${ID}`)).toMatchObject({ contactId: ID, card: undefined });
  });

  it.each(['card=flat:1', 'card=deal:1', 'templateId=../x', ''])('says nothing by %s', (search) => {
    expect(arrived(search)).toEqual({ templateId: '', contactId: '', card: undefined });
  });
});
