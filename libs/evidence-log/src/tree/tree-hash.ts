import { sha256 } from '../encoding.js';

/** Bytes of a hash of the tree. */
export const hashBytes = 32;

/** Root of the tree that has no leaf. */
export const emptyRoot: Buffer = sha256('');

/** Hash of a leaf (RFC 6962 2.1): the prefix keeps a leaf from passing for a node. */
export function leafHash(entry: Uint8Array): Buffer {
  const input = entry.byteLength === hashBytes ? leafInput : Buffer.alloc(1 + entry.byteLength);
  input.set(entry, 1);
  return sha256(input);
}

/**
 * Hash of a node over its two halves.
 * @throws RangeError when a half is not a hash
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  if (left.byteLength !== hashBytes || right.byteLength !== hashBytes) {
    throw new RangeError('A node is made of two hashes');
  }
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + hashBytes);
  return sha256(nodeInput);
}

// Filled and hashed in one breath, so one of each serves all: millions of leaves are hashed in one run.
const leafInput = Buffer.alloc(1 + hashBytes, 0x00);
const nodeInput = Buffer.alloc(1 + 2 * hashBytes, 0x01);

/** Root of the tree over these leaf hashes. */
export function merkleRoot(leafHashes: readonly Uint8Array[]): Buffer {
  const root = new RootOfLeaves();
  for (const leaf of leafHashes) root.add(leaf);
  return root.value();
}

/** The root of leaves that come one by one; remembers one hash per level. */
export class RootOfLeaves {
  /** Complete subtrees from the largest to the smallest, as the binary digits of the size. */
  readonly #peaks: Uint8Array[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(leaf: Uint8Array): void {
    let hash = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = this.#peaks.pop();
      if (left) hash = nodeHash(left, hash);
    }
    this.#peaks.push(hash);
    this.#size += 1;
  }

  value(): Buffer {
    const root = this.#peaks.reduceRight<Uint8Array | undefined>(
      (right, left) => (right ? nodeHash(left, right) : left),
      undefined,
    );
    return root ? Buffer.from(root) : emptyRoot;
  }
}

/** Whether two hashes are the same bytes. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.byteLength === other.byteLength && one.every((byte, at) => byte === other[at]);
}
