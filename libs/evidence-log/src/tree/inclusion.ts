import { hashBytes, nodeHash, sameHash } from './tree-hash.js';
import { assertSize, leftPart, rangeHash, type TreeNodes } from './tree-nodes.js';

/**
 * The hashes that lead from a leaf to the root, from the leaf's sibling up (RFC 9162 2.1.3.1).
 * @throws RangeError when the tree of this size has no such leaf
 */
export async function inclusionProof(
  index: number,
  size: number,
  nodes: TreeNodes,
): Promise<Buffer[]> {
  assertSize(size);
  if (!isIndexOf(index, size)) throw new RangeError(`A tree of ${size} has no leaf ${index}`);
  const path: Buffer[] = [];
  let [start, count] = [0, size];
  while (count > 1) {
    const left = leftPart(count);
    const isLeft = index < start + left;
    path.push(
      isLeft
        ? await rangeHash(start + left, count - left, nodes)
        : await rangeHash(start, left, nodes),
    );
    [start, count] = isLeft ? [start, left] : [start + left, count - left];
  }
  return path.reverse();
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  /** Hash of the leaf. */
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the path leads from the leaf at this index to this root (RFC 9162 2.1.3.2). */
export function verifyInclusion({ index, size, leaf, path, root }: Inclusion): boolean {
  if (!isIndexOf(index, size) || path.length !== pathLength(index, size)) return false;
  if (![leaf, ...path].every((hash) => hash.byteLength === hashBytes)) return false;
  return sameHash(rootByPath(index, size, leaf, path), root);
}

/** Whether a tree of this size has a leaf at this index. */
export function isIndexOf(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

/** How many hashes the path of a leaf has. */
export function pathLength(index: number, size: number): number {
  return siblings(index, size).length;
}

function rootByPath(
  index: number,
  size: number,
  leaf: Uint8Array,
  path: readonly Uint8Array[],
): Uint8Array {
  const sides = siblings(index, size);
  return path.reduce(
    (hash, sibling, at) =>
      sides[at] === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling),
    leaf,
  );
}

/** On which side the sibling of each step stands; a node without one moves up unhashed. */
function siblings(index: number, size: number): ('left' | 'right')[] {
  const sides: ('left' | 'right')[] = [];
  let [node, last] = [index, size - 1];
  while (last > 0) {
    if (node % 2 === 1) sides.push('left');
    else if (node < last) sides.push('right');
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return sides;
}
