import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  openCheckpoint,
  RootOfLeaves,
  leafHash,
  readBundle,
  entriesPath,
  verifyProof,
} from '#libs/evidence-log';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LogBehind } from '../../../src/evidence/index.js';
import { LeadershipLost } from '../../../src/evidence/log/leader/leadership.js';
import { aSigning } from '../../support/builders/evidence-entries.js';
import { type Installation, install, type LogProcess, startLog } from './open-log.js';

const faultPoints = [
  'log.leaves-stored',
  'log.tiles-written',
  'log.mirror-written',
  'signer.state-written',
  'log.signed',
  'log.checkpoint-stored',
  'log.published',
];

let home: Installation;
let process: LogProcess;

beforeAll(async () => {
  home = await install();
  process = startLog(home);
  await process.sequencer.turn();
});
afterAll(async () => {
  process.die();
  await home.remove();
});

/** Records the whole story of a signing; answers the hashes of its events in their order. */
async function sign(): Promise<string[]> {
  const entries = aSigning().story();
  const recorded = await process.transactions.run((tx) => process.journal.recordAll(tx, entries));
  return recorded.map(({ hash }) => hash);
}

async function vkey(): Promise<string> {
  const [key] = await process.log.vkeys();
  if (!key) throw new Error('no log');
  return key.vkey;
}

const rows = <Row>(statement: string): Promise<Row[]> => home.dataSource.query(statement);

async function leaves(): Promise<{ idx: number; stream: string; seq: number }[]> {
  return rows(`SELECT l.idx AS idx, e.stream AS stream, e.seq AS seq
    FROM log_leaf l JOIN evidence_event e ON e.id = l.event_id ORDER BY l.year, l.idx`);
}

describe('the sequencer', () => {
  it('gives every event one place while others are being recorded, in the order of its stream', async () => {
    const streams = Array.from({ length: 12 }, () => aSigning());
    const record = async (signing: ReturnType<typeof aSigning>): Promise<void> => {
      for (const entry of signing.story()) {
        await process.transactions.run((tx) => process.journal.record(tx, entry));
      }
    };
    await Promise.all([
      ...streams.map(record),
      ...Array.from({ length: 10 }, () => process.sequencer.turn()),
    ]);
    await process.sequencer.turn();

    const placed = await leaves();
    const [{ events } = { events: 0 }] = await rows<{ events: number }>(
      'SELECT COUNT(*) AS events FROM evidence_event',
    );
    expect(placed.map(({ idx }) => idx)).toEqual(placed.map((_, at) => at));
    expect(placed).toHaveLength(events);
    expect(await rows('SELECT * FROM evidence_queue')).toEqual([]);
    for (const [, own] of Map.groupBy(placed, ({ stream }) => stream)) {
      expect(own.map(({ seq }) => seq)).toEqual(own.map((_, seq) => seq));
    }
  });

  it('proves events so that the key and the bytes are enough to check it', async () => {
    const hashes = await sign();
    await process.sequencer.turn();
    const { checkpoints, proofs } = await process.log.prove(hashes, { timeoutMs: 0 });
    const key = await vkey();
    for (const hash of hashes) {
      const proof = proofs.get(hash);
      const found = verifyProof(proof?.text ?? '', Buffer.from(hash, 'hex'), key);
      expect(found.index).toBe(proof?.index);
      expect(await process.log.place(hash)).toEqual({ origin: proof?.origin, index: found.index });
    }
    expect(checkpoints).toHaveLength(1);
    expect(checkpoints[0]?.text).toBe((await process.log.latest())?.text);
  });

  it('says so when an event is not covered in time, and wakes who waits when it is', async () => {
    const hashes = await sign();
    await expect(process.log.prove(hashes, { timeoutMs: 0 })).rejects.toThrow(LogBehind);
    const waiting = process.log.prove(hashes, { timeoutMs: 20_000 });
    await process.sequencer.turn();
    expect((await waiting).proofs.size).toBe(hashes.length);
  });

  it.each(faultPoints)('goes on after it died at %s, and signs no fork', async (point) => {
    const before = await process.log.latest();
    const hashes = await sign();
    process.faults.at = point;
    await expect(process.sequencer.turn()).rejects.toThrow(`stopped at ${point}`);
    process.die();

    process = startLog(home);
    await process.sequencer.turn();

    const { proofs } = await process.log.prove(hashes, { timeoutMs: 0 });
    expect(new Set([...proofs.values()].map(({ index }) => index)).size).toBe(hashes.length);
    const after = await process.log.latest();
    expect(after?.size).toBe((before?.size ?? 0) + hashes.length);
    await process.log.consistency(after?.origin ?? '', before?.size ?? 0, after?.size ?? 0);
    expect(await rows('SELECT * FROM evidence_queue')).toEqual([]);
    expect(openCheckpoint(after?.text ?? '', await vkey()).size).toBe(after?.size);
  });

  it('fills tiles, takes their parts away, and still proves against an older checkpoint', async () => {
    const hashes = await sign();
    await process.sequencer.turn();
    const old = await process.log.latest();
    for (let rest = 0; rest < 4; rest += 1) {
      await Promise.all(Array.from({ length: 10 }, sign));
      await process.sequencer.turn();
    }
    const folder = join(home.config.log.folder, '2026');
    expect(readdirSync(join(folder, 'tile/0'))).toEqual(['000', '001.p']);
    expect(readdirSync(join(folder, 'tile/entries'))).toEqual(['000', '001.p']);
    expect(readdirSync(join(folder, 'events')).filter((name) => !name.endsWith('.p'))).toEqual([
      '000',
    ]);
    const proven = await process.log.prove(hashes, { timeoutMs: 0 });
    expect(proven.checkpoints[0]?.size).toBeGreaterThan(256);
    const { origin = '', size = 0 } = old ?? {};
    expect(await process.log.consistency(origin, size, 257)).not.toEqual([]);
  });

  it('publishes tiles from which the signed root can be made again', async () => {
    const { size, root } = openCheckpoint(
      (await process.folder.read(2026, 'checkpoint')).toString(),
      await vkey(),
    );
    const tree = new RootOfLeaves();
    for (let at = 0; at < size; at += 256) {
      const bundle = await process.folder.read(
        2026,
        entriesPath(at / 256, Math.min(256, size - at)),
      );
      for (const entry of readBundle(bundle)) tree.add(leafHash(entry));
    }
    expect(tree.value().toString('hex')).toBe(root.toString('hex'));
  });

  it('writes no leaf once another process leads', async () => {
    const other = startLog(home);
    // The lock of this test lets both in; the epoch does not.
    process.die();
    await other.sequencer.turn();
    other.die();
    await sign();
    await expect(process.sequencer.turn()).rejects.toThrow(LeadershipLost);
    process.die();
    await other.sequencer.turn();
    expect(await rows('SELECT * FROM evidence_queue')).toEqual([]);
    other.die();
    process = startLog(home);
  });
});

describe('events that were there before the log', () => {
  it('are queued by the migration that makes the queue', async () => {
    const [{ events } = { events: 0 }] = await rows<{ events: number }>(
      'SELECT COUNT(*) AS events FROM evidence_event',
    );
    const isThere = async (): Promise<boolean> =>
      rows('SELECT 1 FROM evidence_queue').then(
        () => true,
        () => false,
      );
    while (await isThere()) await home.dataSource.undoLastMigration();
    await home.dataSource.runMigrations();
    expect(await rows('SELECT * FROM evidence_queue')).toHaveLength(events);
  });
});
