import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { memoryTree } from '../../../../test/support/memory-tree.js';
import { evidenceVectors } from '../../../../test/support/vectors/evidence-vectors.js';
import { vectorKey } from '../../../../test/support/vectors/vector-key.js';
import {
  eventHash,
  inclusionProof,
  leafHash,
  merkleRoot,
  type ProofFault,
  ProofRefused,
  readProof,
  signCheckpoint,
  verifyProof,
  writeProof,
} from '../index.js';

const { keys, events, inclusion, checkpoints, mustFail } = evidenceVectors;
const { vkey, origin } = keys;
const good = inclusion[1]?.text ?? '';
const goodEntry = Buffer.from(events[1]?.E ?? '', 'hex');

const refused = (proof: string, entry: Uint8Array = goodEntry): ProofFault | 'none' => {
  try {
    verifyProof(proof, entry, vkey);
  } catch (error) {
    if (error instanceof ProofRefused) return error.reason;
    throw error;
  }
  return 'none';
};

const proofIn = async (size: number, index: number): Promise<string> => {
  const leaves = Array.from({ length: size }, (_, at) => leafHash(Buffer.from([at])));
  const path = await inclusionProof(index, size, memoryTree(leaves));
  const checkpoint = signCheckpoint({ origin, size, root: merkleRoot(leaves) }, vectorKey());
  return writeProof({ index, path, checkpoint });
};

describe('a proof that an event is in the log', () => {
  it.each(inclusion)('of the published vector $index is written, read and believed', (vector) => {
    const { index, size, text } = vector;
    const path = vector.path.map((line) => Buffer.from(line, 'base64'));
    const checkpoint = checkpoints[String(size)] ?? '';
    const entry = eventHash(Buffer.from(events[index]?.bytes ?? '', 'utf8'));

    expect(writeProof({ index, path, checkpoint })).toBe(text);
    expect(readProof(text)).toEqual({ index, path, checkpoint });
    expect(verifyProof(text, entry, vkey)).toMatchObject({ index, checkpoint: { origin, size } });
  });

  it.each([
    ['event byte changed', 'path'],
    ['path swapped', 'path'],
    ['wrong index', 'path'],
    ['index equals size', 'index'],
    ['one hash too many', 'length'],
    ['other origin in text', 'origin'],
    ['size edited', 'signature'],
  ])('is refused for the published case "%s"', (name, reason) => {
    const { event = '', proof = '' } = mustFail.find((one) => one.name === name) ?? {};

    expect(refused(proof, eventHash(Buffer.from(event, 'utf8')))).toBe(reason);
  });

  it('is refused in every published case that must fail', () => {
    const withProof = mustFail.filter(({ proof }) => proof !== undefined);

    expect(withProof).toHaveLength(7);
    expect(mustFail).toHaveLength(8);
  });

  it('is believed for any entry of any tree and refused for any other entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.nat(), async (size, place) => {
        const index = place % size;
        const proof = await proofIn(size, index);
        expect(refused(proof, Buffer.from([index]))).toBe('none');
        expect(refused(proof, Buffer.from([index + 1]))).toBe('path');
      }),
      { numRuns: 40 },
    );
  });

  it('is refused when any byte of it or of the event is changed', () => {
    const bytes = Buffer.from(good, 'utf8');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(refused(changed.toString('utf8'))).not.toBe('none');
        const entry = Buffer.from(goodEntry);
        entry[at % 32] = (entry[at % 32] ?? 0) ^ flip;
        expect(refused(good, entry)).toBe('path');
      }),
      { numRuns: 300 },
    );
  });

  it('needs no hash in a log of one entry', async () => {
    const proof = await proofIn(1, 0);

    expect(proof.split('\n').slice(0, 4)).toEqual([
      'c2sp.org/tlog-proof@v1',
      'index 0',
      '',
      origin,
    ]);
    expect(refused(proof, Buffer.from([0]))).toBe('none');
    expect(refused(proof.replace('\n\n', '\n\n\n'), Buffer.from([0]))).toBe('form');
  });

  const [hash = '', upper = ''] = inclusion[1]?.path ?? [];

  it.each([
    ['another format', good.replace('@v1', '@v2')],
    ['lines ended as in Windows', good.replaceAll('\n', '\r\n')],
    ['a carriage return in its own lines', good.replace('index 1\n', 'index 1\r\n')],
    ['a leading zero in the index', good.replace('index 1', 'index 01')],
    ['a negative index', good.replace('index 1', 'index -1')],
    ['a space after the index', good.replace('index 1\n', 'index 1 \n')],
    ['no index', good.replace('index 1\n', '')],
    ['an extra line', good.replace('index 1\n', 'extra AAAA\nindex 1\n')],
    ['an extra line after the index', good.replace('index 1\n', 'index 1\nextra AAAA\n')],
    ['base64 that is not canonical', good.replace('oY=\n', 'oZ=\n')],
    ['base64 without padding', good.replace('oY=\n', 'oY\n')],
    ['base64 for addresses', good.replace(upper, upper.replaceAll('+', '-').replaceAll('/', '_'))],
    ['a space in a hash', good.replace(hash, `${hash} `)],
    ['a hash of 31 bytes', good.replace(hash, Buffer.alloc(31).toString('base64'))],
    ['a path longer than any', good.replace(hash, `${hash}\n`.repeat(60).trimEnd())],
    ['no checkpoint', good.slice(0, good.indexOf('\n\n') + 2)],
    ['no empty line', good.replace('\n\n', '\n')],
    ['a byte order mark', `\ufeff${good}`],
    ['nothing', ''],
  ])('is refused with %s', (_, proof) => {
    expect(proof).not.toBe(good);
    expect(refused(proof)).toBe('form');
  });

  it('is refused with a hash missing or one too many', () => {
    expect(refused(good.replace(`${hash}\n`, ''))).toBe('length');
    expect(refused(good.replace(`${hash}\n`, `${hash}\n${hash}\n`))).toBe('length');
  });
});
