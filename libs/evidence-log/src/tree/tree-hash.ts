import { sha256 } from '../encoding.js';

/** Bytes of a hash of the tree. */
export const hashBytes = 32;

/** Root of the tree that has no leaf. */
export const emptyRoot: Buffer = sha256('');

/** Hash of a leaf (RFC 6962 2.1): the prefix keeps a leaf from passing for a node. */
export function leafHash(entry: Uint8Array): Buffer {
  const input = Buffer.allocUnsafe(1 + entry.byteLength);
  input[0] = 0x00;
  input.set(entry, 1);
  return sha256(input);
}

/** Hash of a node over its two halves. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  const input = Buffer.allocUnsafe(1 + left.byteLength + right.byteLength);
  input[0] = 0x01;
  input.set(left, 1);
  input.set(right, 1 + left.byteLength);
  return sha256(input);
}

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
