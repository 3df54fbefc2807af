import { ProofRefused } from '../proof-refused.js';
import { hashBytes, merkleRoot } from '../tree/tree-hash.js';
import type { TreeNodes } from '../tree/tree-nodes.js';
import { tileHeight, tilePath, tileWidth } from './tile-path.js';

/**
 * Nodes read from the tiles of a tree of this size; each tile is read once. Tiles are not believed:
 * whoever uses these nodes compares a root made of them with one that is signed.
 * @param readTile answers a tile by its path; may answer a wider one, of which the beginning is taken
 * @throws ProofRefused (form) from `node` when a tile is shorter than the size says
 */
export function tileNodes(
  size: number,
  readTile: (path: string) => Promise<Uint8Array>,
): TreeNodes {
  const tiles = new Map<string, Promise<Uint8Array>>();
  const tile = (level: number, index: number): Promise<Uint8Array> => {
    const path = tilePath(level, index, widthOf(level, index, size));
    const known = tiles.get(path);
    if (known) return known;
    const read = readTile(path);
    tiles.set(path, read);
    return read;
  };
  return {
    async node(level, index) {
      const height = level % tileHeight;
      const count = 2 ** height;
      const tileLevel = (level - height) / tileHeight;
      const first = index * count;
      if ((index + 1) * 2 ** level > size) {
        throw new RangeError(`A tree of ${size} has no complete node ${level}/${index}`);
      }
      const bytes = await tile(tileLevel, Math.floor(first / tileWidth));
      return merkleRoot(hashesOf(bytes, first % tileWidth, count));
    },
  };
}

/** How many hashes the tile has in a tree of this size. */
function widthOf(level: number, index: number, size: number): number {
  const hashes = Math.floor(size / tileWidth ** level);
  return Math.min(tileWidth, hashes - index * tileWidth);
}

function hashesOf(tile: Uint8Array, first: number, count: number): Uint8Array[] {
  if (tile.byteLength < (first + count) * hashBytes) {
    throw new ProofRefused('form', `a tile ends before its hash ${first + count - 1}`);
  }
  return Array.from({ length: count }, (_, at) =>
    tile.subarray((first + at) * hashBytes, (first + at + 1) * hashBytes),
  );
}
