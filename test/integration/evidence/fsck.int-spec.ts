import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EvidenceJournal, EvidenceLog, type FsckReport } from '../../../src/evidence/index.js';
import { fsckText } from '../../../src/evidence/fsck/fsck-text.js';
import { NightlyFsck } from '../../../src/evidence/fsck/nightly-fsck.js';
import { FileStore } from '../../../src/platform/index.js';
import { DueJobs } from '../../../src/platform/jobs/due-jobs.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import {
  activeOffice,
  aSentDocument,
  confirm,
  opened,
  type SentDocument,
} from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { checkInstallation } from '../../support/check-installation.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface LastReport {
  readonly report: { ok: boolean; findings: { code: string; place: { stream?: string } }[] } | null;
}

describe('the check of an installation', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let document: SentDocument;
  let logFolder: string;

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
    document = await aSentDocument(testApp, api, await activeOffice(api));
    await confirm(testApp, await opened(testApp, document), document);
    await drainJobs(testApp);
    await isLogged();
    logFolder = join(testApp.config.log.folder, '2026');
  }, 120_000);
  afterAll(() => testApp.close());

  const isLogged = async (): Promise<void> => {
    const streams = [`document/${document.documentId}`, `request/${document.requestId}`];
    const chains = await testApp.get(EvidenceJournal).rawChains(streams);
    const hashes = chains.flatMap(({ events }) => events.map(({ hash }) => hash));
    await testApp.get(EvidenceLog).prove(hashes, { timeoutMs: 20_000 });
  };
  const check = (): Promise<FsckReport> => testApp.get(NightlyFsck).run();
  const sql = (statement: string, values: unknown[] = []): Promise<unknown> =>
    testApp.get(DataSource).query(statement, values);
  const errors = ({ findings }: FsckReport): FsckReport['findings'] =>
    findings.filter(({ severity }) => severity === 'error');
  const found = (report: FsckReport, code: string): FsckReport['findings'] =>
    report.findings.filter((finding) => finding.code === code);

  /** Checks while a file has other bytes, or is gone. */
  const withFile = async (path: string, bytes: Buffer | undefined): Promise<FsckReport> => {
    const before = readFileSync(path);
    if (bytes) writeFileSync(path, bytes);
    else rmSync(path);
    try {
      return await check();
    } finally {
      writeFileSync(path, before);
    }
  };
  const flipped = (path: string): Buffer => {
    const bytes = readFileSync(path);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x01;
    return bytes;
  };
  /** The widest part of a file of the log that is not full yet. */
  const openPart = (path: string): string => {
    const folder = join(logFolder, `${path}.p`);
    const width = Math.max(...readdirSync(folder).map(Number));
    return join(folder, String(width));
  };
  const fileOf = (sha256: string): string =>
    join(testApp.config.files.path, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const sealedHash = async (): Promise<string> => {
    const [row] = (await sql('SELECT signed_sha256 AS sha256 FROM document WHERE id = ?', [
      document.documentId,
    ])) as { sha256: string }[];
    return row?.sha256 ?? '';
  };

  it('finds nothing in one that is at work, and has looked at everything', async () => {
    const report = await check();

    expect(report.findings).toEqual([]);
    expect(report.ok).toBe(true);
    expect(Object.values({ ...report.counts, timestamps: 1 }).every((count) => count > 0)).toBe(
      true,
    );
    expect(report.counts.leaves).toBe(report.counts.events);
    expect(fsckText(report)).toContain('Всё цело.');
  });

  it('finds a bit that was turned in a tile, in the entries and in the mirror', async () => {
    for (const [path, code] of [
      ['tile/0/000', 'tile_differs'],
      ['tile/entries/000', 'tile_differs'],
      ['events/000', 'mirror_differs'],
    ] as const) {
      const part = openPart(path);
      const report = await withFile(part, flipped(part));
      expect(errors(report)).toMatchObject([{ code, place: { file: path } }]);
    }
  });

  it('finds files of the log that are gone or cut', async () => {
    const tile = openPart('tile/0/000');
    const cut = await withFile(tile, readFileSync(tile).subarray(0, 40));
    expect(errors(cut)).toMatchObject([{ code: 'tile_differs' }]);

    const mirror = openPart('events/000');
    expect(errors(await withFile(mirror, undefined))).toMatchObject([{ code: 'mirror_missing' }]);
  });

  it('finds a published checkpoint that nobody signed', async () => {
    const path = join(logFolder, 'checkpoint');
    const [origin = '', size = '', ...rest] = readFileSync(path, 'utf8').split('\n');
    const text = [origin, String(Number(size) + 1), ...rest].join('\n');
    const report = await withFile(path, Buffer.from(text));

    expect(errors(report)).toMatchObject([
      { code: 'checkpoint_signature', place: { file: '2026/checkpoint' } },
    ]);
  });

  it('finds a signer whose memory is damaged, gone, or of another tree', async () => {
    const path = testApp.config.log.signer?.state ?? '';
    const state = JSON.parse(readFileSync(path, 'utf8')) as { size: number };
    const other = Buffer.from(JSON.stringify({ ...state, root: 'ab'.repeat(32) }));

    const codes = async (bytes: Buffer | undefined): Promise<string[]> => [
      ...new Set(errors(await withFile(path, bytes)).map(({ code }) => code)),
    ];
    expect(await codes(Buffer.from('{'))).toEqual(['signer_state_damaged']);
    expect(await codes(undefined)).toEqual(['signer_behind']);
    expect(await codes(other)).toEqual(['signer_differs']);
  });

  it('finds stored files that were changed or taken away, and the seal that no longer holds', async () => {
    const sha256 = await sealedHash();
    const path = fileOf(sha256);

    const altered = await withFile(path, flipped(path));
    expect(errors(altered)).toMatchObject([{ code: 'file_altered', place: { file: sha256 } }]);
    const gone = await withFile(path, undefined);
    expect(found(gone, 'file_missing')[0]).toMatchObject({ place: { file: sha256 } });
    expect(gone.ok).toBe(false);
  });

  it('refuses a file that is sealed no more under whatever hash', async () => {
    const sha256 = await sealedHash();
    const bare = await testApp.get(FileStore).put(Buffer.from('%PDF-1.7 without a seal'));
    await sql('UPDATE document SET signed_sha256 = ? WHERE id = ?', [bare, document.documentId]);
    const report = await check();
    await sql('UPDATE document SET signed_sha256 = ? WHERE id = ?', [sha256, document.documentId]);

    expect(found(report, 'seal_refused')).toMatchObject([{ place: { file: bare } }]);
  });

  it('tells of files that nobody names, which is no fault', async () => {
    const sha256 = await testApp.get(FileStore).put(randomBytes(20));
    const report = await check();

    expect(report.ok).toBe(true);
    expect(found(report, 'file_orphaned').map(({ place }) => place.file)).toContain(sha256);
  });

  it('finds values that were deleted without an event that says so', async () => {
    const where = `name = 'fullName' AND event_id IN (SELECT id FROM evidence_event WHERE stream = 'request/${document.requestId}')`;
    const rows = (await sql(`SELECT * FROM evidence_disclosure WHERE ${where}`)) as object[];
    await sql(`DELETE FROM evidence_disclosure WHERE ${where}`);
    const report = await check();
    for (const row of rows) {
      const columns = Object.keys(row);
      await sql(
        `INSERT INTO evidence_disclosure (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        Object.values(row),
      );
    }

    const missing = found(report, 'disclosure_missing');
    expect(missing.map(({ place }) => place)).toContainEqual(
      expect.objectContaining({ stream: `request/${document.requestId}`, type: 'signer.added' }),
    );
    expect((await check()).ok).toBe(true);
  });

  it('of a copy without its keys says what it could not look into', async () => {
    const report = await checkInstallation(testApp, { withKeys: false });

    expect(report.ok).toBe(true);
    expect(report.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['disclosures_not_checked', 'seals_not_pinned']),
    );
  });

  it('runs every night, and tells organizations of nobody but themselves', async () => {
    const stream = `request/${document.requestId}`;
    const head = 'UPDATE evidence_chain_head SET seq = seq + ? WHERE stream = ?';
    await sql(head, [1, stream]);
    testApp.clock.advance(25 * 3_600_000);
    await testApp.get(DueJobs).putPeriodic('main');
    await drainJobs(testApp);
    await sql(head, [-1, stream]);
    api = await ApiSession.logIn(testApp);
    const stranger = await strangerIn(testApp);

    const own = await api.get<LastReport>('/evidence/fsck');
    const theirs = await stranger.get<LastReport>('/evidence/fsck');

    expect(own.body.report).toMatchObject({ ok: false });
    expect(own.body.report?.findings).toContainEqual(
      expect.objectContaining({ code: 'chain_tail', place: expect.objectContaining({ stream }) }),
    );
    expect(theirs.body.report?.ok).toBe(false);
    expect(JSON.stringify(theirs.body)).not.toContain(document.requestId);
    const employee = await strangerIn(testApp, ['employee']);
    expect((await employee.get('/evidence/fsck')).status).toBe(403);
  });

  // Last, since nothing of the person is left.
  it('finds nothing where data was erased as it should be', async () => {
    const erased = await api.post(`/documents/${document.documentId}/erasure`, {
      basis: 'subject-request',
    });
    expect(erased.status).toBe(202);
    await drainJobs(testApp);
    await isLogged();
    const report = await check();

    expect(errors(report)).toEqual([]);
    expect(report.counts.seals).toBe(0);
  });
});
