import { hash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { memoryTree } from '../../../../test/support/memory-tree.js';
import { evidenceVectors } from '../../../../test/support/vectors/evidence-vectors.js';
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  merkleRoot,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '../index.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const leavesOf = (size: number): Buffer[] =>
  Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));

/** The definition of RFC 6962 2.1 word for word, as a second opinion. */
function definedRoot(entries: readonly Buffer[]): Buffer {
  const digest = (...parts: Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');
  const [only] = entries;
  if (!only) return digest();
  if (entries.length === 1) return digest(Buffer.of(0), only);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return digest(Buffer.of(1), definedRoot(entries.slice(0, k)), definedRoot(entries.slice(k)));
}

const someTree = fc.integer({ min: 1, max: 70 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    index: fc.nat(size - 1),
    flip: fc.integer({ min: 1, max: 255 }),
  }),
);

const flipped = (bytes: Uint8Array, at: number, flip: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ flip;
  return changed;
};

describe('the tree', () => {
  const { events, tree } = evidenceVectors;
  const leaves = events.map(({ E }) => leafHash(hex(E)));

  it('has the leaves, the node and the roots of the published vectors', async () => {
    expect(leaves.map((leaf) => leaf.toString('hex'))).toEqual(tree.leaves);
    expect(events.map(({ leaf }) => leaf)).toEqual(tree.leaves);
    expect(nodeHash(hex(tree.leaves[0] ?? ''), hex(tree.leaves[1] ?? '')).toString('hex')).toBe(
      tree.node01,
    );
    for (const [size, root] of Object.entries(tree.roots)) {
      expect(merkleRoot(leaves.slice(0, Number(size))).toString('hex')).toBe(root);
      expect((await rootOf(Number(size), memoryTree(leaves))).toString('hex')).toBe(root);
    }
    expect(merkleRoot(leaves).toString('base64')).toBe(tree.rootBase64);
    expect(emptyRoot.toString('hex')).toBe(tree.emptyRoot);
    expect(await rootOf(0, memoryTree([]))).toEqual(emptyRoot);
    expect(merkleRoot([])).toEqual(emptyRoot);
  });

  it('has at every size the root of the definition', async () => {
    for (let size = 0; size <= 66; size += 1) {
      const entries = Array.from({ length: size }, (_, index) => Buffer.from(`entry ${index}`));
      const nodes = memoryTree(leavesOf(size));
      expect(merkleRoot(leavesOf(size))).toEqual(definedRoot(entries));
      expect(await rootOf(size, nodes)).toEqual(definedRoot(entries));
    }
  });

  it('is refused for what is not a number of leaves', async () => {
    for (const size of [-1, 1.5, 2 ** 53]) {
      await expect(rootOf(size, memoryTree([]))).rejects.toThrow(RangeError);
    }
  });
});

describe('a proof of inclusion', () => {
  it.each(evidenceVectors.inclusion)(
    'of the published vector $index leads to its root',
    async (vector) => {
      const { index, size } = vector;
      const leaves = evidenceVectors.tree.leaves.map(hex);
      const path = await inclusionProof(index, size, memoryTree(leaves));
      const leaf = leaves[index] ?? Buffer.alloc(0);

      expect(path.map((one) => one.toString('base64'))).toEqual(vector.path);
      expect(verifyInclusion({ index, size, leaf, path, root: merkleRoot(leaves) })).toBe(true);
    },
  );

  it('of any leaf of any tree leads to the root, and from no other place and in no other tree', async () => {
    await fc.assert(
      fc.asyncProperty(someTree, async ({ size, index }) => {
        const leaves = leavesOf(size);
        const path = await inclusionProof(index, size, memoryTree(leaves));
        const leaf = leaves[index] ?? Buffer.alloc(0);
        const claim = { index, size, leaf, path, root: merkleRoot(leaves) };
        const places = leaves.map((_, at) => verifyInclusion({ ...claim, index: at }));
        expect(places.indexOf(true)).toBe(index);
        expect(places.filter(Boolean)).toHaveLength(1);
        expect(verifyInclusion({ ...claim, root: merkleRoot(leavesOf(size + 1)) })).toBe(false);
      }),
    );
  });

  it('is refused when any byte of leaf, path or root is changed, and when a hash is missing or surplus', async () => {
    await fc.assert(
      fc.asyncProperty(someTree, fc.nat(31), async ({ size, index, flip }, at) => {
        const leaves = leavesOf(size);
        const path = await inclusionProof(index, size, memoryTree(leaves));
        const leaf = leaves[index] ?? Buffer.alloc(0);
        const claim = { index, size, leaf, path, root: merkleRoot(leaves) };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: flipped(leaf, at, flip) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipped(claim.root, at, flip) })).toBe(false);
        path.forEach((one, step) => {
          const altered = path.with(step, flipped(one, at, flip));
          expect(verifyInclusion({ ...claim, path: altered })).toBe(false);
          expect(verifyInclusion({ ...claim, path: path.toSpliced(step, 1) })).toBe(false);
        });
        expect(verifyInclusion({ ...claim, path: [...path, emptyRoot] })).toBe(false);
        expect(verifyInclusion({ ...claim, path: [emptyRoot, ...path] })).toBe(false);
      }),
    );
  });

  it('is refused for an index outside the tree and for hashes of another length', async () => {
    const leaves = leavesOf(3);
    const path = await inclusionProof(1, 3, memoryTree(leaves));
    const claim = {
      index: 1,
      size: 3,
      leaf: leaves[1] ?? emptyRoot,
      path,
      root: merkleRoot(leaves),
    };

    for (const index of [3, -1, 0.5, Number.NaN]) {
      expect(verifyInclusion({ ...claim, index })).toBe(false);
    }
    // One hash that holds two: it must not stand for a path.
    expect(verifyInclusion({ ...claim, path: [Buffer.concat(path)] })).toBe(false);
    expect(verifyInclusion({ ...claim, leaf: claim.leaf.subarray(0, 31) })).toBe(false);
    await expect(inclusionProof(3, 3, memoryTree(leaves))).rejects.toThrow(RangeError);
  });
});

describe('a proof of consistency', () => {
  const rootAt = (size: number): Buffer => merkleRoot(leavesOf(size));
  const claimOf = async (
    oldSize: number,
    newSize: number,
  ): Promise<Parameters<typeof verifyConsistency>[0]> => ({
    oldSize,
    oldRoot: rootAt(oldSize),
    newSize,
    newRoot: rootAt(newSize),
    hashes: await consistencyProof(oldSize, newSize, memoryTree(leavesOf(newSize))),
  });

  it.each(evidenceVectors.consistency)(
    'of the published vector $oldSize to $newSize has its hashes',
    async ({ oldSize, newSize, hashes }) => {
      const leaves = evidenceVectors.tree.leaves.map(hex);
      const proof = await consistencyProof(oldSize, newSize, memoryTree(leaves));
      const [oldRoot, newRoot] = [oldSize, newSize].map((size) =>
        merkleRoot(leaves.slice(0, size)),
      );

      expect(proof.map((one) => one.toString('base64'))).toEqual(hashes);
      expect(
        verifyConsistency({
          oldSize,
          newSize,
          oldRoot: oldRoot ?? emptyRoot,
          newRoot: newRoot ?? emptyRoot,
          hashes: proof,
        }),
      ).toBe(true);
    },
  );

  it('refuses the published fork, though the key of the log signed it', () => {
    const fork = evidenceVectors.mustFail.find(({ consistency }) => consistency)?.consistency;

    expect(fork).toBeDefined();
    if (!fork) return;
    const { oldSize, newSize } = fork;
    const hashes = fork.hashes.map((line) => Buffer.from(line, 'base64'));
    const [oldRoot, newRoot] = [hex(fork.oldRoot), hex(fork.newRoot)];
    expect(verifyConsistency({ oldSize, newSize, oldRoot, newRoot, hashes })).toBe(false);
  });

  it('shows every tree to be the beginning of every later one, and nothing else', async () => {
    for (let newSize = 0; newSize <= 34; newSize += 1) {
      for (let oldSize = 0; oldSize <= newSize; oldSize += 1) {
        const claim = await claimOf(oldSize, newSize);
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, oldRoot: rootAt(oldSize + 1) })).toBe(false);
        expect(verifyConsistency({ ...claim, hashes: [...claim.hashes, emptyRoot] })).toBe(false);
        expect(verifyConsistency({ ...claim, hashes: [emptyRoot, ...claim.hashes] })).toBe(false);
        if (claim.hashes.length === 0) continue;
        expect(verifyConsistency({ ...claim, hashes: claim.hashes.slice(1) })).toBe(false);
        expect(verifyConsistency({ ...claim, hashes: claim.hashes.slice(0, -1) })).toBe(false);
      }
    }
  });

  it('is refused when any byte of it or of a root is changed', async () => {
    await fc.assert(
      fc.asyncProperty(someTree, fc.nat(31), async ({ size, index, flip }, at) => {
        const claim = await claimOf(index + 1, size);
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, oldRoot: flipped(claim.oldRoot, at, flip) })).toBe(
          false,
        );
        expect(verifyConsistency({ ...claim, newRoot: flipped(claim.newRoot, at, flip) })).toBe(
          false,
        );
        claim.hashes.forEach((one, step) => {
          const hashes = claim.hashes.with(step, flipped(one, at, flip));
          expect(verifyConsistency({ ...claim, hashes })).toBe(false);
        });
      }),
    );
  });

  it('is refused for a tree that shrank and for sizes that are none', async () => {
    const claim = await claimOf(3, 5);

    expect(verifyConsistency({ ...claim, oldSize: 6 })).toBe(false);
    expect(verifyConsistency({ ...claim, oldSize: -1 })).toBe(false);
    expect(verifyConsistency({ ...claim, newSize: 5.5 })).toBe(false);
    await expect(consistencyProof(4, 3, memoryTree(leavesOf(4)))).rejects.toThrow(RangeError);
  });
});
