import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openCheckpoint, verifyProof } from '#libs/evidence-log';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SignerRefused } from '../../../src/evidence/log/signer/log-signer.js';
import { TileDiffers } from '../../../src/evidence/log/log-folder.js';
import { aSigning } from '../../support/builders/evidence-entries.js';
import { type Installation, install, type LogProcess, startLog } from './open-log.js';

let home: Installation;
let process: LogProcess;

beforeEach(async () => {
  home = await install();
  process = startLog(home);
});
afterEach(async () => {
  process.die();
  await home.remove();
});

async function sign(signing = aSigning()): Promise<string[]> {
  const recorded = await process.transactions.run((tx) =>
    process.journal.recordAll(tx, signing.story()),
  );
  return recorded.map(({ hash }) => hash);
}

const sql = (statement: string): Promise<unknown> => home.dataSource.query(statement);

/** As whoever owns the database can. */
async function dropGuards(): Promise<void> {
  for (const table of ['log_leaf', 'log_checkpoint', 'log_year', 'evidence_event']) {
    for (const act of ['update', 'delete', 'replace']) {
      await sql(`DROP TRIGGER IF EXISTS ${table}_no_${act}`);
    }
  }
}

/** Another event in its place. */
async function rewriteLeaf(index: number): Promise<void> {
  const isMySql = home.dataSource.options.type === 'mysql';
  const other = isMySql ? "UNHEX(SHA2('x', 256))" : 'randomblob(32)';
  await sql(`UPDATE log_leaf SET ehash = ${other} WHERE idx = ${index}`);
}

async function restart(): Promise<void> {
  process.die();
  process = startLog(home);
  await process.sequencer.turn();
}

/** A database as it was when the log had so many leaves. */
async function goBackTo(size: number): Promise<void> {
  await dropGuards();
  const lost = `SELECT event_id FROM log_leaf WHERE idx >= ${size}`;
  const streams = `SELECT stream FROM evidence_event WHERE id IN (${lost})`;
  const gone = await home.dataSource.query<{ stream: string }[]>(streams);
  await sql('DELETE FROM evidence_disclosure');
  await sql(`DELETE FROM evidence_event WHERE id IN (${lost})`);
  await sql(`DELETE FROM log_leaf WHERE idx >= ${size}`);
  await sql(`DELETE FROM log_checkpoint WHERE size > ${size}`);
  for (const { stream } of gone) {
    await home.dataSource.query('DELETE FROM evidence_chain_head WHERE stream = ?', [stream]);
  }
  await sql('DELETE FROM evidence_signature');
}

describe('a log whose database is an old copy', () => {
  let old = 0;
  let lost: string[] = [];

  beforeEach(async () => {
    await sign();
    await process.sequencer.turn();
    old = (await process.log.latest())?.size ?? 0;
    lost = await sign();
    await process.sequencer.turn();
    await goBackTo(old);
  });

  it('stands still: the signer refuses what is smaller, no leaf is written, clients go on signing', async () => {
    const newest = await process.folder.read(2026, 'checkpoint');

    await expect(restart()).rejects.toThrow(SignerRefused);
    await sign();
    await expect(process.sequencer.turn()).rejects.toThrow(
      `had ${old + 7} leaves when it was signed last and now has ${old}`,
    );

    expect(await sql('SELECT idx FROM log_leaf')).toHaveLength(old);
    expect(await sql('SELECT event_id FROM evidence_queue')).toHaveLength(7);
    expect(await process.folder.read(2026, 'checkpoint')).toEqual(newest);
  });

  it('goes on once the mirror has given back what it lacks, with what was signed meanwhile', async () => {
    await expect(restart()).rejects.toThrow(SignerRefused);
    const meanwhile = await sign();

    const [restored] = await process.restore.run();
    await process.sequencer.turn();

    expect(restored).toMatchObject({ year: 2026, events: 7, leaves: 7 });
    const { proofs } = await process.log.prove([...lost, ...meanwhile], { timeoutMs: 0 });
    expect(lost.map((hash) => proofs.get(hash)?.index)).toEqual(lost.map((_, at) => old + at));
    const streams = (await sql('SELECT stream FROM evidence_chain_head')) as { stream: string }[];
    const check = await process.journal.verify(streams.map(({ stream }) => stream));
    expect(check).toMatchObject({ ok: true });
    const system = await process.journal.read(['system'], { organizationId: '' });
    expect(system.at(-1)).toMatchObject({
      type: 'restore.performed',
      data: { from: 'mirror', checkpointSize: old + 7 },
    });
  });

  it('is not restored over what was recorded anew, nor from a mirror with another byte', async () => {
    const file = home.config.log.folder + `/2026/events/000.p/${old + 7}`;
    const mirror = readFileSync(file);
    writeFileSync(
      file,
      Buffer.from(mirror.toString('latin1').replace('"seq":6', '"seq":7'), 'latin1'),
    );
    await expect(process.restore.run()).rejects.toThrow('is not the log whose checkpoint');
    writeFileSync(file, mirror);
    await rewriteLeaf(2);
    await expect(process.restore.run()).rejects.toThrow('another event at place 2 of 2026');
    expect(await sql('SELECT idx FROM log_leaf')).toHaveLength(old);
  });

  it('stands still as well when the copy is so old that it knows of no log', async () => {
    for (const table of ['log_leaf', 'log_checkpoint', 'log_year']) {
      await sql(`DELETE FROM ${table}`);
    }
    await expect(restart()).rejects.toThrow(SignerRefused);
    expect(await sql('SELECT idx FROM log_leaf')).toEqual([]);
  });
});

describe('a log whose leaves were rewritten', () => {
  beforeEach(async () => {
    await sign();
    await process.sequencer.turn();
    await dropGuards();
    await rewriteLeaf(2);
  });

  it('is refused a signature, be its tiles and checkpoints gone as well', async () => {
    await sql('DELETE FROM log_checkpoint');
    rmSync(home.config.log.folder + '/2026', { recursive: true });
    await sign();
    await expect(restart()).rejects.toThrow(SignerRefused);
  });

  it('does not get its files rewritten', async () => {
    const tile = await process.folder.read(2026, 'tile/0/000.p/8');
    await sql('DELETE FROM log_checkpoint');
    await sign();
    await expect(restart()).rejects.toThrow('does not continue');
    expect(await process.folder.read(2026, 'tile/0/000.p/8')).toEqual(tile);
  });
});

describe('files that were damaged', () => {
  const fileOf = (path: string): string => `${home.config.log.folder}/2026/${path}`;

  beforeEach(async () => {
    await process.sequencer.turn();
    for (let count = 0; count < 37; count += 1) await sign();
    await process.sequencer.turn();
  });

  it('are made again from the leaves where they are not full yet', async () => {
    const tile = readFileSync(fileOf('tile/0/001.p/4'));
    writeFileSync(fileOf('tile/0/001.p/4'), tile.subarray(0, 40));
    await restart();
    expect(readFileSync(fileOf('tile/0/001.p/4'))).toEqual(tile);
  });

  it('stop the log instead of being overwritten where they are full', async () => {
    const damaged = Buffer.alloc(8192, 1);
    writeFileSync(fileOf('tile/0/000'), damaged);
    rmSync(fileOf('tile/1'), { recursive: true });
    await expect(restart()).rejects.toThrow(TileDiffers);
    expect(readFileSync(fileOf('tile/0/000'))).toEqual(damaged);
  });
});

describe('the turn of the year', () => {
  it('closes the log, opens the next one and proves events of one chain in both', async () => {
    const signing = aSigning();
    const early = await sign(signing);
    await process.sequencer.turn();
    const closing = await process.log.latest();

    home.clock.set('2027-01-01T00:00:00.500Z');
    const late = await process.transactions.run((tx) =>
      process.journal.record(tx, signing.failed(2)),
    );
    await process.sequencer.turn();

    const [first, second] = await process.log.vkeys();
    expect([first?.origin, second?.origin]).toEqual([
      '127.0.0.1:3000/evidence/2026',
      '127.0.0.1:3000/evidence/2027',
    ]);
    const { checkpoints, proofs } = await process.log.prove([...early, late.hash], {
      timeoutMs: 0,
    });
    expect(checkpoints.map(({ origin, size }) => [origin, size])).toEqual([
      [first?.origin, closing?.size],
      [second?.origin, 3],
    ]);
    const proof = proofs.get(late.hash)?.text ?? '';
    expect(
      verifyProof(proof, Buffer.from(late.hash, 'hex'), second?.vkey ?? '').index,
    ).toBeLessThan(3);
    expect(openCheckpoint(checkpoints[0]?.text ?? '', first?.vkey ?? '').size).toBe(closing?.size);

    const system = await process.journal.read(['system'], { organizationId: '' });
    expect(system.map(({ type, data }) => [type, data['origin'], data['size']])).toEqual([
      ['log.opened', first?.origin, undefined],
      ['log.opened', second?.origin, undefined],
      ['log.closed', first?.origin, closing?.size],
    ]);
  });

  it('opens nothing when a clock goes back', async () => {
    home.clock.set('2027-01-01T00:00:00.500Z');
    await process.sequencer.turn();
    home.clock.set('2026-12-31T23:59:59.000Z');
    await sign();
    await process.sequencer.turn();
    expect(await process.log.vkeys()).toHaveLength(1);
  });
});
