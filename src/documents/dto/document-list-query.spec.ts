import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { DocumentFilterDto, DocumentListQueryDto } from './document-list-query.dto.js';

const CARD_ID = '019ab3a1-7c4b-7000-8000-00000000000c';

async function wrongMembers(query: object): Promise<string[]> {
  const errors = await validate(plainToInstance(DocumentListQueryDto, query));
  return errors.map(({ property }) => property);
}

const filterOf = (query: object): unknown =>
  DocumentFilterDto.toFilter(plainToInstance(DocumentListQueryDto, query));

describe('the query of the list of documents', () => {
  it.each([
    {},
    { status: 'sent' },
    { status: ['sent', 'viewed'] },
    { card: `deal:${CARD_ID}` },
    { createdFrom: '2026-11-24T11:05:07.123Z', createdTo: '2026-11-24T14:05:07+03:00' },
    { createdFrom: '2026-11-24' },
    { limit: '200', q: 'договор' },
  ])('may be %j', async (query) => {
    expect(await wrongMembers(query)).toEqual([]);
  });

  it.each([
    [{ status: 'done' }, 'status'],
    [{ status: ['sent', 'done'] }, 'status'],
    [{ card: CARD_ID }, 'card'],
    [{ card: `flat:${CARD_ID}` }, 'card'],
    [{ authorId: '1' }, 'authorId'],
    [{ contactId: 'Иванов' }, 'contactId'],
    [{ createdFrom: 'yesterday' }, 'createdFrom'],
    [{ createdTo: '2026-02-30' }, 'createdTo'],
    [{ createdTo: '2026-11-24T25:00:00Z' }, 'createdTo'],
    [{ limit: '201' }, 'limit'],
    [{ limit: '0' }, 'limit'],
  ])('may not be %j', async (query, member) => {
    expect(await wrongMembers(query)).toEqual([member]);
  });

  it('means one status or several, a card by its two halves, a day from its beginning to its end', () => {
    expect(
      filterOf({
        status: 'sent',
        card: `deal:${CARD_ID}`,
        createdFrom: '2026-11-24',
        createdTo: '2026-11-24',
      }),
    ).toEqual({
      statuses: ['sent'],
      card: { type: 'deal', id: CARD_ID },
      createdFrom: new Date('2026-11-24T00:00:00.000Z'),
      createdTo: new Date('2026-11-24T23:59:59.999Z'),
    });
  });
});
