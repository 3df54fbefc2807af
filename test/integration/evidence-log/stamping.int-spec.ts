import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceJournal, EvidenceLog } from '../../../src/evidence/index.js';
import { CheckpointStamps } from '../../../src/evidence/log/stamping/checkpoint-stamps.js';
import { Transactions } from '../../../src/platform/index.js';
import { ApiSession } from '../../support/api-session.js';
import { aSigning } from '../../support/builders/evidence-entries.js';
import { LocalTsa, type TsaMode } from '../../support/local-tsa.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const run = promisify(execFile);

interface Status {
  readonly timestampFailure: string | null;
  readonly timestamped: { readonly size: number; readonly tsaTime: string } | null;
}

describe('outside time on checkpoints', () => {
  let tsa: LocalTsa;
  let testApp: TestApp;
  let admin: ApiSession;

  beforeAll(async () => {
    tsa = await LocalTsa.start();
    // The application asks by itself as well, once it runs.
    tsa.mode = 'error';
    testApp = await startTestApp({ env: { TSA_URL: tsa.url, TSA_ROOTS_FILE: tsa.rootsFile } });
    admin = await ApiSession.logIn(testApp);
  });
  afterAll(async () => {
    await testApp.close();
    await tsa.stop();
  });

  async function sign(): Promise<string[]> {
    const recorded = await testApp
      .get(Transactions)
      .run((tx) => testApp.get(EvidenceJournal).recordAll(tx, aSigning().story()));
    const hashes = recorded.map(({ hash }) => hash);
    await testApp.get(EvidenceLog).prove(hashes, { timeoutMs: 20_000 });
    return hashes;
  }

  const stamp = (): Promise<void> => testApp.get(CheckpointStamps).stampNewest();
  const status = async (): Promise<Status> => (await admin.get<Status>('/evidence/status')).body;

  it.each<TsaMode>(['error', 'wrong-nonce', 'other-root'])(
    'is not had, and that is told, when the authority is %s',
    async (mode) => {
      tsa.mode = mode;
      await sign();
      await stamp();
      expect(await status()).toMatchObject({ timestamped: null });
      expect((await status()).timestampFailure).toEqual(expect.any(String));
      expect((await testApp.get(EvidenceLog).latest())?.tsr).toBeUndefined();
    },
  );

  it('is kept with the checkpoint, for OpenSSL to check over its text', async () => {
    tsa.mode = 'right';
    await stamp();
    const latest = await testApp.get(EvidenceLog).latest();
    expect(await status()).toMatchObject({
      timestampFailure: null,
      timestamped: { size: latest?.size, tsaTime: latest?.tsaTime?.toISOString() },
    });
    const file = join(testApp.config.log.folder, '2026', `checkpoint.${latest?.size}`);
    const { stdout } = await run('openssl', [
      ...['ts', '-verify', '-data', file, '-in', `${file}.tsr`, '-CAfile', tsa.rootsFile],
    ]);
    expect(stdout).toContain('Verification: OK');
  });

  it('is asked for again only when the root has changed', async () => {
    const asked = tsa.asked;
    await stamp();
    expect(tsa.asked).toBe(asked);
    await sign();
    await stamp();
    expect(tsa.asked).toBe(asked + 1);
  });

  it('is preferred for a proof where a checkpoint that has it covers the events', async () => {
    const hashes = await sign();
    await stamp();
    const stamped = await testApp.get(EvidenceLog).latest();
    await sign();
    const log = testApp.get(EvidenceLog);
    const [preferred, newest] = [
      await log.prove(hashes, { timeoutMs: 0, preferStamped: true }),
      await log.prove(hashes, { timeoutMs: 0 }),
    ];
    expect(preferred.checkpoints[0]?.size).toBe(stamped?.size);
    expect(newest.checkpoints[0]?.size).toBeGreaterThan(stamped?.size ?? Infinity);
  });
});
