import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PdfReader } from '#libs/pdf';
import { ApiSession } from '../../support/api-session.js';
import {
  activeOffice,
  aSentDocument,
  confirm,
  opened,
  type SentDocument,
} from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('the signed PDF', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let templateId: string;
  const reader = new PdfReader();

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
    templateId = await activeOffice(api);
  });

  afterAll(async () => {
    await reader.close();
    await testApp.close();
  });

  const signed = async (): Promise<SentDocument> => {
    const document = await aSentDocument(testApp, api, templateId);
    const outcome = await confirm(testApp, await opened(testApp, document), document);
    expect(outcome).toEqual({ kind: 'signed' });
    return document;
  };
  const download = async ({ documentId }: SentDocument, variant = ''): Promise<Buffer> => {
    const answer = await testApp.app.inject({
      url: `/api/v1/documents/${documentId}/pdf${variant}`,
      headers: { authorization: `Bearer ${api.accessToken}` },
    });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    return answer.rawPayload;
  };
  const textsOf = async (pdf: Uint8Array): Promise<string[]> =>
    (await reader.pageTexts(pdf)).map((text) => text.replaceAll(/\s+/g, ' '));

  it('carries the mark with a masked number, and the sheet with the whole one', async () => {
    const document = await signed();
    await drainJobs(testApp);
    const [page, ...sheet] = await textsOf(await download(document));

    expect(page).toContain('Документ подписан простой электронной подписью');
    expect(page).toContain('Подписант: Иванов Иван');
    expect(page).toContain(`Телефон: +7 ••• •••-${lastDigits(document)}`);
    expect(page).toContain('24.11.2026 14:05:07 МСК (UTC+3)');
    expect(page).toContain('Документ отправлен компанией');
    expect(page).toContain(`Документ ${document.documentId}`);
    expect(sheet.join(' ')).toContain('Лист подписания');
    expect(sheet.join(' ')).toContain(`-${lastDigits(document)}`);
    expect(sheet.join(' ')).not.toContain('•••-');
  });

  it('holds neither the code nor the word of certificates', async () => {
    const document = await signed();
    const text = (await textsOf(await download(document))).join(' ');

    expect(text).not.toMatch(/сертификат|квалифицированн|усиленн/i);
    expect(text).not.toMatch(new RegExp(`(?<!\\d)${document.code}(?!\\d)`));
    expect(text).not.toContain(document.token);
  });

  it('is made by the first download when no job has made it yet, and stays so', async () => {
    const document = await signed();
    const first = await download(document);
    await drainJobs(testApp);

    expect(await download(document)).toEqual(first);
  });

  it('is one file however many ask for it at once', async () => {
    const document = await signed();
    const [one, ...others] = await Promise.all([
      ...Array.from({ length: 5 }, () => download(document)),
      drainJobs(testApp).then(() => download(document)),
    ]);

    for (const other of others) expect(other.equals(one)).toBe(true);
  });

  it('adds to the frozen pages, which stay as they are and can still be had', async () => {
    const document = await signed();
    const original = await download(document, '?variant=original');
    const { body } = await api.get<{ sha256: string; pages: number }>(
      `/documents/${document.documentId}`,
    );

    expect(createHash('sha256').update(original).digest('hex')).toBe(body.sha256);
    const [own = ''] = await textsOf(original);
    const [page = ''] = await textsOf(await download(document));
    expect(own).not.toContain('подписан простой');
    for (const word of own.split(' ')) expect(page).toContain(word);
  });

  it('is not there before the signature', async () => {
    const document = await aSentDocument(testApp, api, templateId);
    const [page] = await textsOf(await download(document));

    expect(page).not.toContain('Документ подписан');
  });
});

/** As numbers are shown: the last four digits, in pairs. */
function lastDigits({ phone }: SentDocument): string {
  return `${phone.slice(-4, -2)}-${phone.slice(-2)}`;
}
