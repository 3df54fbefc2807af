import { emptyRoot, hashBytes, nodeHash, sameHash } from './tree-hash.js';
import { assertSize, leftPart, rangeHash, type TreeNodes } from './tree-nodes.js';

/**
 * The hashes that show the old tree to be the beginning of the new one (RFC 9162 2.1.4.1); none when
 * the old tree is empty or the same.
 * @throws RangeError when the old tree is the larger one
 */
export async function consistencyProof(
  oldSize: number,
  newSize: number,
  nodes: TreeNodes,
): Promise<Buffer[]> {
  assertSize(oldSize);
  assertSize(newSize);
  if (oldSize > newSize) throw new RangeError(`A tree of ${newSize} has no prefix of ${oldSize}`);
  if (oldSize === 0 || oldSize === newSize) return [];
  const hashes: Buffer[] = [];
  let [start, count, kept, isOldRoot] = [0, newSize, oldSize, true];
  while (kept < count) {
    const left = leftPart(count);
    if (kept <= left) {
      hashes.push(await rangeHash(start + left, count - left, nodes));
      count = left;
    } else {
      hashes.push(await rangeHash(start, left, nodes));
      [start, count, kept, isOldRoot] = [start + left, count - left, kept - left, false];
    }
  }
  if (!isOldRoot) hashes.push(await rangeHash(start, count, nodes));
  return hashes.reverse();
}

export interface Consistency {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly hashes: readonly Uint8Array[];
}

/** Whether the hashes show the old tree to be the beginning of the new one (RFC 9162 2.1.4.2). */
export function verifyConsistency(claim: Consistency): boolean {
  const { oldSize, oldRoot, newSize, newRoot, hashes } = claim;
  if (![oldSize, newSize].every((size) => Number.isSafeInteger(size) && size >= 0)) return false;
  if (![oldRoot, newRoot, ...hashes].every((hash) => hash.byteLength === hashBytes)) return false;
  if (oldSize > newSize) return false;
  if (oldSize === newSize) return hashes.length === 0 && sameHash(oldRoot, newRoot);
  if (oldSize === 0) return hashes.length === 0 && sameHash(oldRoot, emptyRoot);
  const roots = rootsByHashes(claim);
  return roots !== undefined && sameHash(roots.old, oldRoot) && sameHash(roots.new, newRoot);
}

/** Both roots as the hashes make them, or undefined when there are too few or too many. */
function rootsByHashes({
  oldSize,
  oldRoot,
  newSize,
  hashes,
}: Consistency): { old: Uint8Array; new: Uint8Array } | undefined {
  let [node, last] = [oldSize - 1, newSize - 1];
  while (node % 2 === 1) [node, last] = [(node - 1) / 2, Math.floor(last / 2)];
  // When the old tree is one complete subtree, its root is the first hash and is not repeated.
  const [first, ...rest] = node === 0 ? [oldRoot, ...hashes] : hashes;
  if (!first) return undefined;
  let roots: { old: Uint8Array; new: Uint8Array } = { old: first, new: first };
  for (const hash of rest) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      roots = { old: nodeHash(hash, roots.old), new: nodeHash(hash, roots.new) };
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      roots = { ...roots, new: nodeHash(roots.new, hash) };
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? roots : undefined;
}
