import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  entriesPath,
  leafHash,
  openCheckpoint,
  readBundle,
  RootOfLeaves,
  rootOf,
  tileNodes,
} from '#libs/evidence-log';
import { createPublicKey, verify } from 'node:crypto';
import { EvidenceJournal, EvidenceLog } from '../../../src/evidence/index.js';
import { SignerRefused } from '../../../src/evidence/log/signer/log-signer.js';
import { LogSigner } from '../../../src/evidence/log/signer/log-signer.js';
import { Transactions } from '../../../src/platform/index.js';
import { ApiSession } from '../../support/api-session.js';
import { aSigning } from '../../support/builders/evidence-entries.js';
import { eventually } from '../../support/eventually.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let testApp: TestApp;

beforeAll(async () => {
  testApp = await startTestApp();
});
afterAll(() => testApp.close());

const get = (path: string) => testApp.app.inject({ url: `/api/v1/evidence/${path}` });

async function sign(): Promise<string[]> {
  const recorded = await testApp
    .get(Transactions)
    .run((tx) => testApp.get(EvidenceJournal).recordAll(tx, aSigning().story()));
  return recorded.map(({ hash }) => hash);
}

async function published(): Promise<{ size: number; root: Buffer; text: string }> {
  const text = (await get('checkpoint')).body;
  const [key] = (await get('log-key')).json<{ items: { vkey: string }[] }>().items;
  return { ...openCheckpoint(text, key?.vkey ?? ''), text };
}

describe('the public log', () => {
  it('covers what was committed without being asked', async () => {
    const hashes = await sign();
    const { proofs } = await testApp.get(EvidenceLog).prove(hashes, { timeoutMs: 20_000 });
    expect(proofs.size).toBe(hashes.length);
    expect((await published()).size).toBeGreaterThan(
      Math.max(...[...proofs.values()].map(({ index }) => index)),
    );
  });

  it('serves tiles and entries from which the published root is made again, whatever its size', async () => {
    const log = testApp.get(EvidenceLog);
    for (const signings of [1, 3, 17, 30]) {
      const hashes = await Promise.all(Array.from({ length: signings }, sign));
      await log.prove(hashes.flat(), { timeoutMs: 20_000 });
      const { size, root } = await published();
      const tile = async (path: string): Promise<Buffer> => (await get(path)).rawPayload;
      const tree = new RootOfLeaves();
      for (let at = 0; at < size; at += 256) {
        const bundle = await tile(entriesPath(at / 256, Math.min(256, size - at)));
        for (const entry of readBundle(bundle)) tree.add(leafHash(entry));
      }
      expect(tree.size).toBe(size);
      expect(tree.value()).toEqual(root);
      expect(await rootOf(size, tileNodes(size, tile))).toEqual(root);
    }
  });

  it('lets full tiles be kept for ever and checkpoints not at all', async () => {
    const [full, part, checkpoint] = [
      await get('tile/0/000'),
      await get('2026/tile/0/001.p/1'),
      await get('2026/checkpoint'),
    ];
    expect(full.headers['cache-control']).toContain('immutable');
    expect(full.rawPayload).toHaveLength(8192);
    expect(part.statusCode === 404 || part.rawPayload.length === 32).toBe(true);
    expect(checkpoint.headers['cache-control']).toBe('no-cache');
    expect(checkpoint.headers['content-type']).toContain('text/plain');
    expect(checkpoint.body).toBe((await get('checkpoint')).body);
  });

  it('still gives the part of a tile that is full by now', async () => {
    const [part, full] = [await get('tile/0/000.p/7'), await get('tile/0/000')];
    expect(part.rawPayload).toEqual(full.rawPayload.subarray(0, 7 * 32));
    const entries = await get('tile/entries/000.p/2');
    expect(readBundle(entries.rawPayload)).toHaveLength(2);
  });

  it.each([
    'tile/0/0',
    'tile/64/000',
    'tile/0/000.p/256',
    'tile/0/000.p/0',
    'tile/0/..%2F..%2F..%2Fsigner.json',
    'tile/%2e%2e/%2e%2e/signer.json',
    'tile/entries/999',
    '2025/checkpoint',
    '1/checkpoint',
    '2026/tile/events/000',
    'events/000',
  ])('has nothing at %s', async (path) => {
    expect((await get(path)).statusCode).toBe(404);
  });

  it('gives the key for openssl too', async () => {
    const { text } = await published();
    const [key] = (await get('log-key')).json<{ items: { pem: string }[] }>().items;
    const [body = '', line = ''] = text.split('\n\n');
    const signature = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64').subarray(4);
    const publicKey = createPublicKey(key?.pem ?? '');
    expect(verify(null, Buffer.from(`${body}\n`), publicKey, signature)).toBe(true);
  });
});

describe('the state of the log', () => {
  it('is told to administrators', async () => {
    const admin = await ApiSession.logIn(testApp);
    const { body } = await admin.get<Record<string, unknown>>('/evidence/status');
    expect(body).toMatchObject({ state: 'running', waiting: 0, timestampsConfigured: false });
    expect(body['checkpoint']).toMatchObject({ size: (await published()).size });
  });

  it('says that it stands still when the signer refuses; requests are served all the same', async () => {
    const admin = await ApiSession.logIn(testApp);
    const refused = new SignerRefused('smaller', 'The log had 9 leaves and now has 3');
    const signer = testApp.get(LogSigner);
    signer.sign = () => Promise.reject(refused);
    await sign();
    const status = await eventually('an alarm', async () => {
      const { body } = await admin.get<{ state: string; message: string }>('/evidence/status');
      return body.state === 'stopped' ? body : undefined;
    });
    expect(status.message).toBe(refused.message);
    expect((await testApp.app.inject({ url: '/api/v1/health/ready' })).statusCode).toBe(200);
    await expect(sign()).resolves.toHaveLength(7);
  });
});
