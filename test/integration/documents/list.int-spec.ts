import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource, SelectQueryBuilder } from 'typeorm';
import { DocumentListQuery } from '../../../src/documents/document-list.query.js';
import { Document } from '../../../src/documents/document.entity.js';
import { DOCUMENT_STATUSES } from '../../../src/documents/lifecycle/document-status.js';
import { newId, Transactions } from '../../../src/platform/index.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { testedDatabase } from '../../support/database.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { withoutBrowser } from './documents-office.js';

interface ListAnswer {
  items: { id: string; status: string; createdAt: string }[];
  nextCursor: string | null;
}

const START = Date.parse('2026-01-01T00:00:00Z');
const MINUTE = 60_000;

describe('the list of documents', () => {
  let testApp: TestApp;
  let api: ApiSession;
  const author = newId();
  const other = newId();
  const templateId = newId();
  const contactId = newId();
  const card = { type: 'deal' as const, id: newId() };
  let rows: Document[];

  beforeAll(async () => {
    testApp = await startTestApp(withoutBrowser);
    api = await ApiSession.logIn(testApp);
    const stranger = await strangerIn(testApp);
    // Two thousand of ours among as many of somebody else's; made in another order than they are dated, and
    // several of the same instant.
    rows = Array.from({ length: 2000 }, (_, n) => row(n, api.user.organizationId));
    const foreign = Array.from({ length: 2000 }, (_, n) => row(n, stranger.user.organizationId));
    await testApp.get(Transactions).run(async (tx) => {
      for (const batch of chunks([...rows, ...foreign], 200)) await tx.insert(Document, batch);
    });
    if (testedDatabase === 'mariadb') {
      await testApp.get(DataSource).query('ANALYZE TABLE document PERSISTENT FOR ALL');
    } else await testApp.get(DataSource).query('ANALYZE');
  });
  afterAll(() => testApp.close());

  function row(n: number, organizationId: string): Document {
    return {
      id: newId(),
      organizationId,
      number: String(n),
      title: `Договор ${n}`,
      status: DOCUMENT_STATUSES[n % 7] ?? 'draft',
      statusChangedAt: new Date(START),
      templateId: n % 10 === 0 ? templateId : newId(),
      templateVersion: 1,
      cardType: n % 50 === 0 ? card.type : null,
      cardId: n % 50 === 0 ? card.id : null,
      contactId: n % 40 === 0 ? contactId : null,
      authorId: n % 3 === 0 ? author : other,
      authorName: 'Петров',
      values: {},
      sha256: 'a'.repeat(64),
      bytes: 1,
      pages: 1,
      stampBoxes: [],
      warnings: [],
      requestId: null,
      signatureId: null,
      signedSha256: null,
      sealedAt: null,
      erasedAt: null,
      awaitingClientData: false,
      revision: 1,
      searchText: `${n} договор ${n} ${n % 2 === 0 ? 'петров семен' : 'ким анна'}`,
      // 37 is prime to 2000: every minute's place is taken once, then four share one.
      createdAt: new Date(START + Math.floor(((n * 37) % 2000) / 4) * MINUTE),
    };
  }

  const expected = (keep: (row: Document, n: number) => boolean): string[] =>
    rows
      .filter(keep)
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))
      .map(({ id }) => id);

  /** Every id of a filter, page by page. */
  const walk = async (query: string, limit: number): Promise<string[]> => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const rest: string = cursor === null ? '' : `&cursor=${cursor}`;
      const page: ListAnswer = (
        await api.get<ListAnswer>(`/documents?${query}&limit=${limit}${rest}`)
      ).body;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return seen;
  };

  it('comes newest first, page by page, each document once', async () => {
    expect(await walk('', 200)).toEqual(expected(() => true));
  });

  it('filters by one status and by several (S-14)', async () => {
    expect(await walk('status=signed', 100)).toEqual(expected(({ status }) => status === 'signed'));
    expect(await walk('status=sent&status=viewed&status=draft', 70)).toEqual(
      expected(({ status }) => ['sent', 'viewed', 'draft'].includes(status)),
    );
  });

  it('filters by author, template, card, client and time, alone and together', async () => {
    const from = START + 100 * MINUTE;
    const to = START + 200 * MINUTE;
    const time = `createdFrom=${new Date(from).toISOString()}&createdTo=${new Date(to).toISOString()}`;
    const within = ({ createdAt }: Document): boolean =>
      createdAt.getTime() >= from && createdAt.getTime() <= to;

    expect(await walk(`authorId=${author}`, 200)).toEqual(expected((r) => r.authorId === author));
    expect(await walk(`templateId=${templateId}`, 200)).toEqual(
      expected((r) => r.templateId === templateId),
    );
    expect(await walk(`card=deal:${card.id}`, 200)).toEqual(expected((r) => r.cardId === card.id));
    expect(await walk(`contactId=${contactId}`, 20)).toEqual(
      expected((r) => r.contactId === contactId),
    );
    expect(await walk(time, 200)).toEqual(expected(within));
    expect(await walk(`${time}&status=sent&status=expired&authorId=${author}`, 3)).toEqual(
      expected((r) => within(r) && ['sent', 'expired'].includes(r.status) && r.authorId === author),
    );
  });

  it('finds words of number, title and client in any order, case and ё', async () => {
    const q = encodeURIComponent('СЕМЁН 1998');

    expect(await walk(`q=${q}`, 50)).toEqual(expected((_, n) => n === 1998));
    expect(await walk(`q=${encodeURIComponent('%')}`, 50)).toEqual([]);
    expect(await walk(`q=${encodeURIComponent("'; DROP")}`, 50)).toEqual([]);
  });

  it('counts by status with the same filters, naming those that have none', async () => {
    const count = (keep: (row: Document) => boolean): Record<string, number> =>
      Object.fromEntries(
        DOCUMENT_STATUSES.map((status) => [
          status,
          rows.filter((r) => r.status === status && keep(r)).length,
        ]),
      );

    expect((await api.get('/documents/status-counts')).body).toEqual(count(() => true));
    expect((await api.get(`/documents/status-counts?authorId=${author}&status=sent`)).body).toEqual(
      count((r) => r.authorId === author && r.status === 'sent'),
    );
  });

  it('has no place for a cursor of somebody else', async () => {
    const stranger = await strangerIn(testApp);
    const { nextCursor } = (await api.get<ListAnswer>('/documents?limit=1')).body;

    expect((await stranger.get(`/documents?cursor=${nextCursor ?? ''}`)).status).toBe(400);
    expect((await api.get('/documents?cursor=nonsense')).status).toBe(400);
  });

  it.each<[string, string, object]>([
    ['no filter', 'ix_document_created', {}],
    ['one status', 'ix_document_status', { statuses: ['signed'] }],
    ['several statuses', 'ix_document_status', { statuses: ['sent', 'viewed'] }],
    ['a template', 'ix_document_template', { templateId }],
    ['an author', 'ix_document_author', { authorId: author }],
    ['a card', 'ix_document_card', { card }],
    ['a time', 'ix_document_created', { createdFrom: new Date(START), createdTo: new Date(START) }],
  ])('reads an index in order for %s: nothing is sorted but the page', async (_, index, filter) => {
    const plan = await planOf(filter);

    expect(plan.index).toBe(index);
    expect(plan.isSorted).toBe(false);
  });

  /** What the list really asks the database. */
  async function statementOf(
    filter: Parameters<DocumentListQuery['page']>[1],
  ): Promise<[string, unknown[]]> {
    const getMany = jest.spyOn(SelectQueryBuilder.prototype, 'getMany');
    await testApp.get(DocumentListQuery).page(api.user.organizationId, filter);
    const [builder] = getMany.mock.contexts;
    getMany.mockRestore();
    if (!(builder instanceof SelectQueryBuilder)) throw new Error('The list asked nothing');
    return builder.getQueryAndParameters();
  }

  /** How the database reads the branch of a page: by which index, and whether it has to sort. */
  async function planOf(
    filter: Parameters<DocumentListQuery['page']>[1],
  ): Promise<{ index: string; isSorted: boolean }> {
    const dataSource = testApp.get(DataSource);
    const [sql, parameters] = await statementOf(filter);
    if (testedDatabase === 'mariadb') {
      const plan = await dataSource.query<MariaDbRow[]>(`EXPLAIN ${sql}`, parameters);
      const branch = plan.find(({ table }) => table === 'd');
      return {
        index: branch?.key ?? '',
        isSorted: branch?.Extra?.includes('filesort') ?? true,
      };
    }
    const plan = await dataSource.query<{ detail: string }[]>(
      `EXPLAIN QUERY PLAN ${sql}`,
      parameters,
    );
    const details = plan.map(({ detail }) => detail);
    const at = details.findIndex((detail) => /\b(SEARCH|SCAN) d\b/.test(detail));
    return {
      index: /INDEX (\w+)/.exec(details[at] ?? '')?.[1] ?? '',
      // SQLite names a sort right after the table it has to sort.
      isSorted: details[at + 1]?.includes('TEMP B-TREE') ?? false,
    };
  }
});

interface MariaDbRow {
  table: string | null;
  key: string | null;
  Extra: string | null;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
}
