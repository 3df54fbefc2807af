import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import {
  activeOffice,
  aSentDocument,
  confirm,
  opened,
  type SentDocument,
} from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const HOUR_MS = 3_600_000;

interface Pages {
  readonly variant: string;
  readonly items: readonly {
    readonly page: number;
    readonly width: number;
    readonly height: number;
    readonly text: readonly string[];
  }[];
}

describe('the pages of a document for the staff', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let templateId: string;

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
    templateId = await activeOffice(api);
  });
  afterAll(() => testApp.close());

  const sent = (): Promise<SentDocument> => aSentDocument(testApp, api, templateId);
  const signed = async (): Promise<SentDocument> => {
    const document = await sent();
    const outcome = await confirm(testApp, await opened(testApp, document), document);
    expect(outcome).toEqual({ kind: 'signed' });
    return document;
  };
  const list = async ({ documentId }: SentDocument, query = ''): Promise<Pages> =>
    (await api.get<Pages>(`/documents/${documentId}/pages${query}`)).body;
  const picture = (
    { documentId }: SentDocument,
    page: string,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    testApp.app.inject({
      url: `/api/v1/documents/${documentId}/pages/${page}`,
      headers: { authorization: `Bearer ${api.accessToken}`, ...headers },
    });
  const looksAt = async ({ documentId }: SentDocument): Promise<unknown[]> => {
    const place = { organizationId: api.user.organizationId };
    const items = await testApp.get(EvidenceJournal).read([`document/${documentId}`], place);
    return items.filter(({ type }) => type === 'evidence.read').map(({ data }) => data['what']);
  };

  it('are listed with the sizes of their pictures and their text', async () => {
    const { variant, items } = await list(await sent());

    expect(variant).toBe('original');
    expect(items.map(({ page, width, height }) => ({ page, width, height }))).toEqual([
      { page: 1, width: 1240, height: 1755 },
    ]);
    expect(items[0]?.text.join(' ')).toContain('Иванов Иван');
  });

  it('are pictures in two sizes', async () => {
    const document = await sent();
    const sizes = await Promise.all(
      ['1', '1?width=750'].map(async (page) => {
        const answer = await picture(document, page);
        const { format, width } = await sharp(answer.rawPayload).metadata();
        return `${String(answer.headers['content-type'])} ${format} ${width}`;
      }),
    );

    expect(sizes).toEqual(['image/webp webp 1240', 'image/webp webp 750']);
  });

  it('are sent once: whoever has the picture is told that it is the same', async () => {
    const document = await sent();
    const { etag = '' } = (await picture(document, '1')).headers;
    const again = await picture(document, '1', { 'if-none-match': etag });
    const other = await picture(document, '1?width=750', { 'if-none-match': etag });

    expect([again.statusCode, again.rawPayload.length, other.statusCode]).toEqual([304, 0, 200]);
    expect(again.headers['cache-control']).toBe('private, no-cache');
  });

  it('show the mark once signed, with the sheet behind; the original stays to be seen', async () => {
    const document = await signed();
    const [now, original] = [await list(document), await list(document, '?variant=original')];
    const [marked, plain] = [
      await picture(document, '1'),
      await picture(document, '1?variant=original'),
    ];

    expect([now.variant, original.variant]).toEqual(['signed', 'original']);
    expect(now.items.length).toBeGreaterThan(original.items.length);
    expect(now.items[0]?.text.join(' ')).toMatch(/простой электронной подписью/i);
    expect(marked.rawPayload.equals(plain.rawPayload)).toBe(false);
    expect((await picture(document, String(now.items.length))).statusCode).toBe(200);
  });

  it.each(['0', '2', '1e3', '99999'])('have no page %s where there is one page', async (page) => {
    const answer = await picture(await sent(), page);

    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
      404,
      'page_not_found',
    ]);
  });

  it('are recorded as one look an hour, however many pictures that takes', async () => {
    const document = await sent();
    await list(document);
    await Promise.all(['1', '1?width=750', '1'].map((page) => picture(document, page)));
    expect(await looksAt(document)).toEqual(['original-pages']);

    testApp.clock.advance(HOUR_MS);
    api = await ApiSession.logIn(testApp);
    await picture(document, '1');
    expect(await looksAt(document)).toEqual(['original-pages', 'original-pages']);
  });

  it('are gone once the document is erased', async () => {
    const document = await sent();
    await api.post(`/signing-requests/${document.requestId}/cancel`);
    await picture(document, '1');
    const erasure = await api.post(`/documents/${document.documentId}/erasure`, {
      basis: 'subject-request',
    });
    expect(erasure.status).toBe(202);
    await drainJobs(testApp);

    expect((await picture(document, '1')).statusCode).toBe(410);
    expect((await api.get(`/documents/${document.documentId}/pages`)).status).toBe(410);
  });

  it('are refused to an operator, whose documents are those in dispute', async () => {
    const operator = await strangerIn(testApp, ['operator']);
    const { documentId } = await sent();

    expect((await operator.get(`/documents/${documentId}/pages`)).status).toBe(403);
    expect((await operator.get(`/documents/${documentId}/pages/1`)).status).toBe(403);
  });
});
