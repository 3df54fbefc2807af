import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { PdfReader } from '#libs/pdf';
import { EvidenceJournal, type JournalItem } from '../../../src/evidence/index.js';
import { MOST_EVENTS } from '../../../src/signing/journal/export/journal-files.js';
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

interface Exported {
  readonly format: string;
  readonly number: string;
  readonly ok: boolean;
  readonly subject: Record<string, string>;
  readonly chains: { stream: string; count: number; head: string; ok: boolean; error?: string }[];
  readonly events: {
    stream: string;
    seq: number;
    type: string;
    title: string;
    at: string;
    localTime: string;
    disclosures: Record<string, string>;
  }[];
}

describe('the export of the journal', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let templateId: string;
  let document: SentDocument;

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
    templateId = await activeOffice(api);
    document = await signed();
  });
  afterAll(() => testApp.close());

  const signed = async (): Promise<SentDocument> => {
    const sent = await aSentDocument(testApp, api, templateId);
    await confirm(testApp, await opened(testApp, sent), sent);
    await drainJobs(testApp);
    return sent;
  };
  const raw = async (path: string): Promise<{ bytes: Buffer; type: string; name: string }> => {
    const answer = await testApp.app.inject({
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${api.accessToken}` },
    });
    expect([path, answer.statusCode]).toEqual([path, 200]);
    return {
      bytes: answer.rawPayload,
      type: String(answer.headers['content-type']),
      name: String(answer.headers['content-disposition']),
    };
  };
  const json = async (path: string): Promise<Exported> =>
    JSON.parse((await raw(path)).bytes.toString('utf8')) as Exported;
  const journalOf = async (stream: string): Promise<JournalItem[]> =>
    testApp.get(EvidenceJournal).read([stream], { organizationId: api.user.organizationId });

  it('of a document says everything that happened, in words, with the chains and their heads', async () => {
    const journal = await json(`/documents/${document.documentId}/journal`);

    expect(journal).toMatchObject({
      format: 'signet-journal/1',
      ok: true,
      subject: { kind: 'document', documentId: document.documentId },
    });
    expect(journal.number).toMatch(/^20261124-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(journal.chains.map(({ stream }) => stream)).toEqual([
      `document/${document.documentId}`,
      `request/${document.requestId}`,
    ]);
    const act = journal.events.find(({ type }) => type === 'document.signed');
    expect(act).toMatchObject({
      title: 'Документ подписан',
      at: '2026-11-24T11:05:07.000Z',
      localTime: '24.11.2026 14:05:07 МСК (UTC+3)',
      disclosures: { phone: document.phone, fullName: 'Иванов Иван', ip: '127.0.0.1' },
    });
    const counted = journal.chains.reduce((sum, { count }) => sum + count, 0);
    expect(journal.events).toHaveLength(counted);
  });

  it('holds no code, in none of its forms', async () => {
    for (const format of ['json', 'csv']) {
      const { bytes } = await raw(`/documents/${document.documentId}/journal?format=${format}`);
      expect(bytes.toString('utf8')).not.toMatch(new RegExp(`(?<!\\d)${document.code}(?!\\d)`));
      expect(bytes.toString('utf8')).not.toContain(document.token);
    }
  });

  it('is recorded with the hash of the file, in every chain that it shows', async () => {
    const { bytes } = await raw(`/documents/${document.documentId}/journal?format=csv`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');

    for (const stream of [`document/${document.documentId}`, `request/${document.requestId}`]) {
      const last = (await journalOf(stream)).at(-1);
      expect(last).toMatchObject({
        type: 'dossier.exported',
        data: { format: 'journal-csv', sha256, by: `user/${api.user.id}` },
      });
    }
  });

  it('as CSV opens in a spreadsheet, and runs nothing there', async () => {
    const { bytes, type, name } = await raw(`/documents/${document.documentId}/journal?format=csv`);

    expect(type).toBe('text/csv; charset=utf-8; header=present');
    expect(name).toMatch(/^attachment; filename="journal-20261124-.+\.csv"$/);
    const [head = '', ...lines] = bytes.toString('utf8').split('\r\n');
    expect(head.startsWith('\ufeffВремя UTC;Время организации;Событие;')).toBe(true);
    expect(head).toContain(';Телефон;E-mail;ФИО;ID клиента;');
    const cells = lines.join('\r\n').split(/;|\r\n/);
    expect(cells).toContain(`'${document.phone}`);
    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
  });

  it('as PDF repeats the head of its table, numbers its pages and carries its JSON form', async () => {
    const { bytes, type } = await raw(`/documents/${document.documentId}/journal?format=pdf`);
    const folder = mkdtempSync(join(tmpdir(), 'signet-export-'));
    const reader = new PdfReader();
    try {
      expect(type).toBe('application/pdf');
      const texts = (await reader.pageTexts(bytes)).map((text) => text.replaceAll(/\s+/g, ' '));
      expect(texts.length).toBeGreaterThan(1);
      texts.forEach((text, at) => {
        expect(text).toContain(`стр. ${at + 1} из ${texts.length}`);
      });
      expect(texts.slice(1).every((text) => text.includes('Подробности'))).toBe(true);
      expect(texts.join(' ')).toContain('Документ подписан');

      writeFileSync(join(folder, 'journal.pdf'), bytes);
      execFileSync('pdfdetach', ['-saveall', '-o', folder, join(folder, 'journal.pdf')]);
      const attached = readFileSync(join(folder, 'journal.json'));
      const sha256 = createHash('sha256').update(attached).digest('hex');
      expect(texts.join(' ').replaceAll(' ', '')).toContain(sha256);
      expect(JSON.parse(attached.toString('utf8'))).toMatchObject({ format: 'signet-journal/1' });
    } finally {
      await reader.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('of a client holds his requests and nobody else’s', async () => {
    const other = await signed();
    const query = new URLSearchParams({ phone: `8${document.phone.slice(2)}` });
    const journal = await json(`/journal-exports?${query}`);

    expect(journal.subject).toEqual({ kind: 'client', phone: document.phone });
    expect(new Set(journal.events.map(({ stream }) => stream))).toEqual(
      new Set([`document/${document.documentId}`, `request/${document.requestId}`]),
    );
    expect(JSON.stringify(journal)).not.toContain(other.phone);
  });

  it('of a period holds what happened in it, and is recorded once for the organization', async () => {
    testApp.clock.advance(48 * 3_600_000);
    api = await ApiSession.logIn(testApp);
    const late = await signed();
    const { bytes } = await raw('/journal-exports?from=2026-11-26&to=2026-11-26');
    const journal = JSON.parse(bytes.toString('utf8')) as Exported;

    expect(journal.subject).toMatchObject({
      kind: 'period',
      from: '2026-11-26T00:00:00.000Z',
      to: '2026-11-26T23:59:59.999Z',
    });
    expect(journal.chains.map(({ stream }) => stream)).toContain(`request/${late.requestId}`);
    expect(journal.events.every(({ at }) => at.startsWith('2026-11-26'))).toBe(true);
    expect(journal.events.map(({ stream }) => stream)).not.toContain(
      `request/${document.requestId}`,
    );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const last = (await journalOf(`organization/${api.user.organizationId}`)).at(-1);
    expect(last?.type).toBe('evidence.read');
    expect(last?.data['what']).toBe(
      `journal-json/2026-11-26T00:00:00.000Z/2026-11-26T23:59:59.999Z/${sha256}`,
    );
  });

  it('is bounded, and says so', async () => {
    const seq = 1 + MOST_EVENTS.pdf;
    const stream: `organization/${string}` = `organization/${api.user.organizationId}`;
    const entry = {
      type: 'access.changed',
      stream,
      organizationId: api.user.organizationId,
      data: { what: 'created', by: 'system' },
    } as const;
    await testApp.get(DataSource).transaction((tx) =>
      testApp.get(EvidenceJournal).recordAll(
        tx as never,
        Array.from({ length: seq }, () => entry),
      ),
    );

    expect(await api.get('/journal-exports?format=pdf')).toMatchObject({
      status: 422,
      body: { code: 'journal_export_too_large' },
    });
    expect((await api.get('/journal-exports')).status).toBe(200);
  });

  it('is not for employees, nor for strangers, and needs a number where one is asked for', async () => {
    const employee = await strangerIn(testApp, ['employee']);
    expect((await employee.get('/journal-exports')).status).toBe(403);
    expect((await employee.get(`/documents/${document.documentId}/journal`)).status).toBe(404);
    expect((await api.get('/journal-exports?phone=911')).status).toBe(422);
    expect((await api.get('/journal-exports?from=yesterday')).status).toBe(422);
    const stranger = await strangerIn(testApp);
    const contact = await stranger.post<{ id: string }>('/crm/contacts', {
      lastName: 'Чужой',
      firstName: 'Иван',
    });
    expect(await api.get(`/journal-exports?contactId=${contact.body.id}`)).toMatchObject({
      status: 404,
      body: { code: 'contact_not_found' },
    });
  });

  it('names a broken chain instead of hiding it', async () => {
    const stream = `request/${document.requestId}`;
    const { manager } = testApp.get(DataSource);
    const heads = 'UPDATE evidence_chain_head SET head = ? WHERE stream = ?';
    await manager.query(heads, ['0'.repeat(64), stream]);

    const journal = await json(`/documents/${document.documentId}/journal`);

    expect(journal.ok).toBe(false);
    const broken = journal.chains.find((chain) => chain.stream === stream);
    expect(broken).toMatchObject({ ok: false, error: expect.stringContaining(stream) });
  });
});
