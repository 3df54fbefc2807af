import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  consistencyProof,
  leafHash,
  makeVkey,
  merkleRoot,
  openCheckpoint,
  type TreeNodes,
} from '#libs/evidence-log';
import { CheckpointSigner } from './checkpoint-signer.js';
import type { SignRequest } from './log-signer.js';

const origin = 'log.example.test/evidence/2026';
const seed = Buffer.from(Array.from({ length: 32 }, (_, at) => at));

let folder: string;
let state: string;
let signer: CheckpointSigner;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signet-signer-'));
  state = join(folder, 'signer.json');
  signer = new CheckpointSigner({ seed, state });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const leaves = (count: number, salt = ''): Buffer[] =>
  Array.from({ length: count }, (_, at) => leafHash(Buffer.from(`${salt}${at}`)));

const nodesOf = (hashes: readonly Buffer[]): TreeNodes => ({
  node: (level, index) =>
    Promise.resolve(merkleRoot(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level))),
});

async function request(from: number, hashes: readonly Buffer[]): Promise<SignRequest> {
  const proof = await consistencyProof(from, hashes.length, nodesOf(hashes));
  const root = merkleRoot(hashes).toString('hex');
  return { origin, size: hashes.length, root, proof: proof.map((hash) => hash.toString('base64')) };
}

describe('the signer of checkpoints', () => {
  it('signs what continues the last one, with the key of its seed', async () => {
    await signer.sign(await request(0, leaves(3)));
    const text = await signer.sign(await request(3, leaves(8)));
    const vkey = makeVkey(
      origin,
      Buffer.from('03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8', 'hex'),
    );
    expect(openCheckpoint(text, vkey)).toMatchObject({ origin, size: 8 });
  });

  it('signs the same again, to the same bytes, and after a restart as well', async () => {
    const text = await signer.sign(await request(0, leaves(5)));
    const restarted = new CheckpointSigner({ seed, state });
    expect(await restarted.sign(await request(0, leaves(5)))).toBe(text);
  });

  it('has written down what it signs before the signature exists', async () => {
    const broken = new CheckpointSigner({ seed, state }, () => {
      throw new Error('power cut');
    });
    await expect(broken.sign(await request(0, leaves(5)))).rejects.toThrow('power cut');
    expect(JSON.parse(readFileSync(state, 'utf8'))).toMatchObject({ origin, size: 5 });
    await expect(signer.sign(await request(0, leaves(5, 'other')))).rejects.toMatchObject({
      reason: 'inconsistent',
    });
  });

  it('refuses fewer leaves, whatever proof comes with them', async () => {
    await signer.sign(await request(0, leaves(8)));
    await expect(signer.sign(await request(0, leaves(7)))).rejects.toMatchObject({
      reason: 'smaller',
    });
  });

  it('refuses a fork of the same size and of a greater one', async () => {
    await signer.sign(await request(0, leaves(8)));
    const fork = leaves(12, 'fork');
    await expect(signer.sign(await request(0, fork.slice(0, 8)))).rejects.toMatchObject({
      reason: 'inconsistent',
    });
    await expect(signer.sign(await request(8, fork))).rejects.toMatchObject({
      reason: 'inconsistent',
    });
    await expect(
      signer.sign({ ...(await request(8, leaves(12))), proof: [] }),
    ).rejects.toMatchObject({ reason: 'inconsistent' });
  });

  it('opens a log of a later year only, and signs no more of the one before', async () => {
    const old = await request(0, leaves(3));
    const text = await signer.sign(old);
    const next = { ...(await request(0, leaves(2))), origin: 'log.example.test/evidence/2027' };
    await signer.sign(next);
    expect(await signer.sign(old)).toBe(text);
    await expect(signer.sign(await request(3, leaves(4)))).rejects.toMatchObject({
      reason: 'origin',
    });
    for (const name of [
      'other.example.test/evidence/2027',
      'log.example.test/evidence/2025',
      'x',
    ]) {
      await expect(signer.sign({ ...next, origin: name })).rejects.toMatchObject({
        reason: 'origin',
      });
    }
  });

  it('signs nothing when what it remembers is damaged', async () => {
    writeFileSync(state, '{"origin":');
    await expect(signer.sign(await request(0, leaves(5)))).rejects.toThrow('damaged');
  });

  it('answers one of two who ask at the same time with different pasts', async () => {
    const asked = await Promise.all([request(0, leaves(5)), request(0, leaves(5, 'other'))]);
    const results = await Promise.allSettled(asked.map((one) => signer.sign(one)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});
