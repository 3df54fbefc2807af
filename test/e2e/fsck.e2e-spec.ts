import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyTestDatabase } from '../support/database.js';
import { asDatabaseRoot } from '../support/database-root.js';
import { eventually } from '../support/eventually.js';
import { Office } from '../support/office.js';
import { RunningSignet, testedLayout } from '../support/running-signet.js';

interface Report {
  readonly ok: boolean;
  readonly counts: Record<string, number>;
  readonly findings: { code: string; severity: string; place: { stream?: string } }[];
}

describe('npm run fsck', () => {
  let signet: RunningSignet;
  let requestId: string;

  beforeAll(async () => {
    signet = await RunningSignet.start();
    const office = await Office.open(signet);
    const { document, request, client } = await office.send();
    requestId = request.id;
    const sms = await client.sms();
    await client.confirm(await client.open(client.linkIn(sms)), client.codeIn(sms));
    await eventually('the seal', async () => {
      const path = `/documents/${document.id}`;
      const { body } = await office.api.get<{ sealedAt: string | null }>(path);
      return body.sealedAt ?? undefined;
    });
    // The card gets its copy, the log its last events, and the last picture of a page its row.
    await eventually('a clean check', () => {
      const { code, out } = fsck(signet.database.url, signet.folder, '--json');
      const isClean = code === 0 && (JSON.parse(out) as Report).findings.length === 0;
      return Promise.resolve(isClean || undefined);
    });
  }, 120_000);
  afterAll(() => signet.stop());

  const fsck = (
    url: string,
    folder: string,
    ...options: string[]
  ): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--enable-source-maps', 'dist/src/fsck.js', ...options],
      {
        env: { PATH: process.env['PATH'], DATABASE_URL: url, VAR_DIR: folder },
        encoding: 'utf8',
      },
    );
    return { code: status, out: stdout, err: stderr };
  };

  it('checks an installation at work and ends with 0', () => {
    const { code, out, err } = fsck(signet.database.url, signet.folder, '--json');

    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out) as Report;
    expect(report.findings).toEqual([]);
    expect(report.counts).toMatchObject({ seals: 1 });
  });

  it('names in a copy what somebody has changed, and ends with 1', async () => {
    if (testedLayout === 'embedded') await signet.terminate('all');
    const copy = await copyTestDatabase(signet.database);
    const folder = mkdtempSync(join(tmpdir(), 'signet-e2e-copy-'));
    cpSync(signet.folder, folder, { recursive: true });
    try {
      await asDatabaseRoot(copy, (root) =>
        root.run('DELETE FROM evidence_event WHERE stream = ? AND seq = 4', `request/${requestId}`),
      );
      const { code, out } = fsck(copy.url, folder);

      expect(code).toBe(1);
      expect(out).toContain(`event_missing [request/${requestId} № 4`);
      expect(out).toContain('НАЙДЕНЫ НАРУШЕНИЯ.');
    } finally {
      await copy.drop();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('ends with 2 where there is nothing to check, and makes nothing', () => {
    const { code, out, err } = fsck('sqlite:/nowhere/signet.db', '/nowhere');

    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Could not check: /m);
  });
});
