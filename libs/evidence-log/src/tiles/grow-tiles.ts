import { leafHash, nodeHash } from '../tree/tree-hash.js';
import { assertSize, rootOf, type TreeNodes } from '../tree/tree-nodes.js';
import { readBundle, writeBundle } from './entry-bundle.js';
import { entriesPath, tileHeight, tilePath, tileWidth } from './tile-path.js';

export interface TileFile {
  readonly path: string;
  readonly bytes: Buffer;
}

export interface GrownTree {
  /** Every tile and bundle that appears or grows. */
  readonly files: readonly TileFile[];
  readonly nodes: TreeNodes;
  readonly root: Buffer;
  readonly size: number;
}

/**
 * What changes on disk when a tree grows. It decides nothing by time or chance: the same growth gives the
 * same files, so that a writer that was stopped in the middle may simply begin again.
 * @param old nodes of the tree before; best read from its tiles, since the answer keeps a hold of it
 * @param openBundle the bundle of entries that is not yet full, empty when there is none
 * @throws RangeError when the open bundle is not that of a tree of the old size
 */
export async function growTiles(
  oldSize: number,
  entries: readonly Uint8Array[],
  old: TreeNodes,
  openBundle: Uint8Array,
): Promise<GrownTree> {
  assertSize(oldSize);
  const size = oldSize + entries.length;
  const nodes = await grownNodes(oldSize, entries.map(leafHash), old);
  const bundles = entries.length === 0 ? [] : bundleFiles(oldSize, entries, openBundle);
  const files = [...bundles, ...(await tileFiles(oldSize, size, nodes))];
  return { files, nodes, root: await rootOf(size, nodes), size };
}

/** The new nodes of every level over the old ones. */
async function grownNodes(
  oldSize: number,
  leaves: readonly Uint8Array[],
  old: TreeNodes,
): Promise<TreeNodes> {
  const fresh = [leaves];
  const node = async (level: number, index: number): Promise<Uint8Array> => {
    const first = Math.floor(oldSize / 2 ** level);
    return fresh[level]?.[index - first] ?? old.node(level, index);
  };
  const size = oldSize + leaves.length;
  for (let level = 1; 2 ** level <= size; level += 1) {
    const above: Uint8Array[] = [];
    const end = Math.floor(size / 2 ** level);
    for (let index = Math.floor(oldSize / 2 ** level); index < end; index += 1) {
      const left = await node(level - 1, 2 * index);
      above.push(nodeHash(left, await node(level - 1, 2 * index + 1)));
    }
    fresh.push(above);
  }
  return { node };
}

async function tileFiles(oldSize: number, size: number, nodes: TreeNodes): Promise<TileFile[]> {
  const files: TileFile[] = [];
  for (let level = 0; tileWidth ** level <= size; level += 1) {
    const before = Math.floor(oldSize / tileWidth ** level);
    const after = Math.floor(size / tileWidth ** level);
    if (after === before) continue;
    for (const { index, first, width } of parts(before, after)) {
      const hashes: Uint8Array[] = [];
      for (let at = first; at < first + width; at += 1) {
        hashes.push(await nodes.node(level * tileHeight, at));
      }
      files.push({ path: tilePath(level, index, width), bytes: Buffer.concat(hashes) });
    }
  }
  return files;
}

function bundleFiles(
  oldSize: number,
  entries: readonly Uint8Array[],
  openBundle: Uint8Array,
): TileFile[] {
  const opened = readBundle(openBundle);
  if (opened.length !== oldSize % tileWidth) {
    throw new RangeError(
      `The open bundle of a tree of ${oldSize} has not ${opened.length} entries`,
    );
  }
  const all = [...opened, ...entries];
  const start = oldSize - opened.length;
  return [...parts(oldSize, oldSize + entries.length)].map(({ index, first, width }) => ({
    path: entriesPath(index, width),
    bytes: writeBundle(all.slice(first - start, first - start + width)),
  }));
}

/** The tiles that hold the places [before, after), each from its own first place. */
function* parts(
  before: number,
  after: number,
): Generator<{ index: number; first: number; width: number }> {
  for (let index = Math.floor(before / tileWidth); index * tileWidth < after; index += 1) {
    const first = index * tileWidth;
    yield { index, first, width: Math.min(tileWidth, after - first) };
  }
}
