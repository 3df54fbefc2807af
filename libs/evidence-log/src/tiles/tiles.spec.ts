import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { memoryTree } from '../../../../test/support/memory-tree.js';
import { evidenceVectors } from '../../../../test/support/vectors/evidence-vectors.js';
import {
  entriesPath,
  growTiles,
  inclusionProof,
  leafHash,
  merkleRoot,
  readBundle,
  rootOf,
  tileNodes,
  tilePath,
  verifyInclusion,
  writeBundle,
} from '../index.js';

const entryAt = (index: number): Buffer => {
  const entry = Buffer.alloc(32);
  entry.writeUInt32BE(index);
  return entry;
};
const entriesOf = (from: number, count: number): Buffer[] =>
  Array.from({ length: count }, (_, at) => entryAt(from + at));

/** A log that keeps its tiles in memory and grows in steps, as the writer on a disk does. */
async function grown(
  steps: readonly number[],
): Promise<{ files: Map<string, Buffer>; size: number }> {
  const files = new Map<string, Buffer>();
  let size = 0;
  for (const step of steps) {
    const width = size % 256;
    const open = width === 0 ? undefined : files.get(entriesPath(Math.floor(size / 256), width));
    const nodes = tileNodes(size, readFrom(files));
    const next = await growTiles(size, entriesOf(size, step), nodes, open ?? Buffer.alloc(0));
    for (const { path, bytes } of next.files) files.set(path, bytes);
    size = next.size;
  }
  return { files, size };
}

function readFrom(files: ReadonlyMap<string, Buffer>): (path: string) => Promise<Buffer> {
  return (path) => {
    const bytes = files.get(path);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`No tile ${path}`));
  };
}

describe('the path of a tile', () => {
  it.each([
    [0, 0, 256, 'tile/0/000'],
    [0, 0, 3, 'tile/0/000.p/3'],
    [1, 999, 256, 'tile/1/999'],
    [0, 1000, 256, 'tile/0/x001/000'],
    [2, 1234067, 70, 'tile/2/x001/x234/067.p/70'],
    [63, 1000000000, 256, 'tile/63/x001/x000/x000/000'],
  ])('of level %i, number %i and width %i is its published form', (level, index, width, path) => {
    expect(tilePath(level, index, width)).toBe(path);
    expect(entriesPath(index, width)).toBe(path.replace(/^tile\/\d+/, 'tile/entries'));
  });

  it('is refused for a width that no tile has', () => {
    expect(() => tilePath(0, 0, 0)).toThrow(RangeError);
    expect(() => entriesPath(0, 257)).toThrow(RangeError);
  });
});

describe('the tiles of a growing tree', () => {
  it('are those of the published vectors', async () => {
    const entries = evidenceVectors.events.map(({ E }) => Buffer.from(E, 'hex'));
    const { files, root, size } = await growTiles(0, entries, memoryTree([]), Buffer.alloc(0));

    const written = files.map(({ path, bytes }) => [path, bytes.toString('hex')]);
    expect(Object.fromEntries(written)).toEqual(evidenceVectors.tiles);
    expect(root.toString('hex')).toBe(evidenceVectors.tree.roots['3']);
    expect(size).toBe(3);
  });

  it('are in the end the same, in whatever steps it grew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(300), { minLength: 1, maxLength: 8 }), async (steps) => {
        const inSteps = await grown(steps);
        const atOnce = await grown([inSteps.size]);
        expect(inSteps.size).toBe(steps.reduce((sum, step) => sum + step, 0));
        for (const [path, bytes] of atOnce.files) {
          expect(inSteps.files.get(path)?.equals(bytes)).toBe(true);
        }
        // Whatever else the steps left is a narrower state of a tile.
        for (const path of inSteps.files.keys()) {
          if (!atOnce.files.has(path)) expect(path).toMatch(/\.p\/\d+$/);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('do not change and grow by nothing', async () => {
    const { files } = await grown([300]);
    const nodes = tileNodes(300, readFrom(files));
    const open = files.get('tile/entries/001.p/44') ?? Buffer.alloc(0);

    const next = await growTiles(300, [], nodes, open);

    expect(next.files).toEqual([]);
    expect(next.root).toEqual(merkleRoot(entriesOf(0, 300).map(leafHash)));
  });

  it('answer every node, so that roots and proofs of any earlier size come from them alone', async () => {
    const leaves = entriesOf(0, 600).map(leafHash);
    const { files } = await grown([255, 1, 344]);
    const nodes = tileNodes(600, readFrom(files));

    for (const size of [1, 255, 256, 257, 511, 512, 600]) {
      expect(await rootOf(size, nodes)).toEqual(merkleRoot(leaves.slice(0, size)));
    }
    for (const index of [0, 255, 256, 511, 599]) {
      const path = await inclusionProof(index, 600, nodes);
      const leaf = leaves[index] ?? Buffer.alloc(0);
      expect(verifyInclusion({ index, size: 600, leaf, path, root: merkleRoot(leaves) })).toBe(
        true,
      );
    }
  });

  it('have three levels beyond 65536 leaves, and prove there too', async () => {
    const size = 65_536 + 300;
    const { files } = await grown([65_500, 36, 300]);

    expect(files.get('tile/1/000')).toHaveLength(8192);
    expect(files.get('tile/1/001.p/1')).toHaveLength(32);
    expect(files.get('tile/2/000.p/1')).toHaveLength(32);
    expect(files.get('tile/0/256')).toHaveLength(8192);
    expect(files.get('tile/entries/256')).toHaveLength(8704);
    const leaves = entriesOf(0, size).map(leafHash);
    const root = merkleRoot(leaves);
    const nodes = tileNodes(size, readFrom(files));
    expect(await rootOf(size, nodes)).toEqual(root);
    for (const index of [0, 65_535, 65_536, size - 1]) {
      const path = await inclusionProof(index, size, nodes);
      const leaf = leaves[index] ?? Buffer.alloc(0);
      expect(verifyInclusion({ index, size, leaf, path, root })).toBe(true);
    }
  });

  it('need the bundle that is not yet full', async () => {
    const nodes = memoryTree(entriesOf(0, 3).map(leafHash));

    await expect(growTiles(3, [entryAt(3)], nodes, Buffer.alloc(0))).rejects.toThrow(RangeError);
    await expect(growTiles(3, [entryAt(3)], nodes, writeBundle(entriesOf(0, 4)))).rejects.toThrow(
      RangeError,
    );
  });
});

describe('nodes read from tiles', () => {
  it('are refused from a tile that is cut', async () => {
    const { files } = await grown([300]);
    const cut = (path: string): Promise<Buffer> =>
      readFrom(files)(path).then((b) => b.subarray(0, -1));

    await expect(rootOf(300, tileNodes(300, cut))).rejects.toMatchObject({ reason: 'form' });
  });

  it('may come from a tile that has grown since', async () => {
    const { files } = await grown([300]);
    const wider = (path: string): Promise<Buffer> => readFrom(files)(path.replace(/\.p\/10$/, ''));

    const root = await rootOf(10, tileNodes(10, wider));

    expect(root).toEqual(merkleRoot(entriesOf(0, 10).map(leafHash)));
  });

  it('are not there when the tree does not cover them', async () => {
    const { files } = await grown([300]);

    await expect(tileNodes(300, readFrom(files)).node(9, 0)).rejects.toThrow(RangeError);
  });
});

describe('a bundle of entries', () => {
  it('gives back what was put into it, and is refused when cut', () => {
    const entry = fc.uint8Array({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), fc.nat(), (entries, cut) => {
        const bundle = writeBundle(entries);
        const last = (entries.at(-1)?.length ?? 0) + 1;
        expect(readBundle(bundle)).toEqual(entries.map((bytes) => Buffer.from(bytes)));
        expect(() => readBundle(bundle.subarray(0, -1 - (cut % last)))).toThrow('is cut');
      }),
    );
    expect(() => writeBundle([Buffer.alloc(65_536)])).toThrow(RangeError);
  });
});
