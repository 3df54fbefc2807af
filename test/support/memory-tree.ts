import { merkleRoot, type TreeNodes } from '#libs/evidence-log';

/** The nodes of a tree whose leaf hashes are all at hand, computed anew for every question. */
export function memoryTree(leafHashes: readonly Uint8Array[]): TreeNodes {
  return {
    node(level, index) {
      const width = 2 ** level;
      const leaves = leafHashes.slice(index * width, (index + 1) * width);
      if (leaves.length !== width) throw new RangeError(`No complete node ${level}/${index}`);
      return Promise.resolve(merkleRoot(leaves));
    },
  };
}
