import { emptyRoot, nodeHash } from './tree-hash.js';

/** Hashes of complete subtrees: (level, index) covers the leaves [index·2^level, (index+1)·2^level). */
export interface TreeNodes {
  node(level: number, index: number): Promise<Uint8Array>;
}

/** Root of the tree of this size. */
export async function rootOf(size: number, nodes: TreeNodes): Promise<Buffer> {
  assertSize(size);
  return size === 0 ? emptyRoot : rangeHash(0, size, nodes);
}

/** Hash of the subtree over `count` leaves from `start`, as the tree divides them. */
export async function rangeHash(start: number, count: number, nodes: TreeNodes): Promise<Buffer> {
  const level = levelBelow(count);
  const left = 2 ** level;
  if (left === count) return Buffer.from(await nodes.node(level, start / count));
  const whole = await nodes.node(level, start / left);
  return nodeHash(whole, await rangeHash(start + left, count - left, nodes));
}

/** The left part of a tree of this size: the largest power of two that is smaller. */
export function leftPart(count: number): number {
  return 2 ** levelBelow(count - 1);
}

/** The greatest level whose complete subtree has at most this many leaves. */
function levelBelow(count: number): number {
  let level = 0;
  for (let width = 2; width <= count; width *= 2) level += 1;
  return level;
}

/** @throws RangeError when it is not a number of leaves */
export function assertSize(size: number): void {
  if (Number.isSafeInteger(size) && size >= 0) return;
  throw new RangeError(`${size} is not the size of a tree`);
}
