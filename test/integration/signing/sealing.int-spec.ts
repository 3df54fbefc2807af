import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDisclosure } from '#libs/evidence-log';
import { PdfReader } from '#libs/pdf';
import { verifySeal } from '#libs/pdf-seal';
import { EvidenceJournal, type JournalItem, SealingKeys } from '../../../src/evidence/index.js';
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
  const journal = ({ requestId }: SentDocument): Promise<JournalItem[]> =>
    testApp
      .get(EvidenceJournal)
      .read([`request/${requestId}`], { organizationId: api.user.organizationId });
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

    expect(sha256(original)).toBe(body.sha256);
    const [own = ''] = await textsOf(original);
    const [page = ''] = await textsOf(await download(document));
    expect(own).not.toContain('подписан простой');
    for (const word of own.split(' ')) expect(page).toContain(word);
  });

  it('is sealed over all of itself, and carries the shown file, the journal and its proofs', async () => {
    const document = await signed();
    const pdf = await download(document);
    const { roots } = await testApp.get(SealingKeys).current();
    const seal = await verifySeal(pdf, { roots, tsaRoots: [] });
    const files = new Map(seal.attachments.map(({ name, bytes }) => [name, Buffer.from(bytes)]));

    expect(seal).toMatchObject({ ok: true, level: 'B-B' });
    expect(files.get('frozen.pdf')).toEqual(await download(document, '?variant=original'));
    const items = await journal(document);
    const last = items.findLastIndex(({ type }) => type === 'document.signed');
    for (const { seq, type, hash } of items.slice(0, last + 1)) {
      const name = `request-${String(seq).padStart(4, '0')}`;
      const event = files.get(`${name}.json`);
      expect([type, event && sha256(event)]).toEqual([type, hash]);
      expect(files.has(`${name}.tlog-proof`)).toBe(true);
    }
    expect(files.has(`request-${String(last + 1).padStart(4, '0')}.json`)).toBe(false);
    expect(files.get('README.txt')?.toString()).toContain('Независимой отметки времени нет');
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['document-0002.json', 'log.vkey', 'agreement-company-offer-1.html']),
    );
    expect(disclosedNames(files.get('disclosures.json'))).toEqual(['fullName', 'phone']);
  });

  it('is told of in the journal, which the last seal closes', async () => {
    const document = await signed();
    await Promise.all([drainJobs(testApp), download(document), download(document)]);
    const pdf = await download(document);
    const items = await journal(document);
    const seals = items.filter(({ type }) => type === 'pdf.sealed');

    expect(seals).toMatchObject([
      {
        documentId: document.documentId,
        data: { sealedSha256: sha256(pdf), bytes: pdf.length, level: 'B-B', tsaTime: '' },
      },
    ]);
    expect(items.at(-1)).toMatchObject({
      type: 'request.closed',
      data: { outcome: 'signed', count: items.length },
    });
    const { ok } = await testApp.get(EvidenceJournal).verify([`request/${document.requestId}`]);
    expect(ok).toBe(true);
    const { body } = await api.get<{ sealedAt: string }>(`/documents/${document.documentId}`);
    expect(body.sealedAt).toBe(testApp.clock.now().toISOString());
  });

  it('has its sheet by itself, too', async () => {
    const document = await signed();
    const url = `/api/v1/documents/${document.documentId}/signature-sheet`;
    const headers = { authorization: `Bearer ${api.accessToken}` };
    const answer = await testApp.app.inject({ url, headers });
    const text = (await textsOf(answer.rawPayload)).join(' ');

    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(text).toContain('Лист подписания');
    expect(text).toContain('Контрольная точка журнала');
    expect(text).toContain('технический опечатывающий ключ оператора сервиса');
  });

  it('is not there before the signature', async () => {
    const document = await aSentDocument(testApp, api, templateId);
    const [page] = await textsOf(await download(document));

    expect(page).not.toContain('Документ подписан');
    const sheet = await api.get(`/documents/${document.documentId}/signature-sheet`);
    expect(sheet).toMatchObject({ status: 409, body: { code: 'document_not_signed' } });
  });
});

/** Names of all values that the file discloses, each once. */
function disclosedNames(file: Buffer | undefined): string[] {
  const { request } = JSON.parse(String(file)) as { request: Record<string, string[]> };
  const names = Object.values(request).flatMap((list) => list.map((d) => openDisclosure(d).name));
  return [...new Set(names)].sort();
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** As numbers are shown: the last four digits, in pairs. */
function lastDigits({ phone }: SentDocument): string {
  return `${phone.slice(-4, -2)}-${phone.slice(-2)}`;
}
