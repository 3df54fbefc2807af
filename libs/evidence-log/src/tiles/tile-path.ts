/** Hashes of a full tile, entries of a full bundle. */
export const tileWidth = 256;

/** Levels of the tree in one tile. */
export const tileHeight = 8;

/**
 * Path of a tile (C2SP tlog-tiles): `tile/0/x001/234`, with `.p/<width>` while it is not full.
 * @param level of the tile: its hashes are the tree's nodes of level 8·level
 */
export function tilePath(level: number, index: number, width = tileWidth): string {
  return `tile/${level}/${place(index, width)}`;
}

/** Path of a bundle of entries: `tile/entries/000`, with `.p/<width>` while it is not full. */
export function entriesPath(index: number, width = tileWidth): string {
  return `tile/entries/${place(index, width)}`;
}

function place(index: number, width: number): string {
  if (width < 1 || width > tileWidth) throw new RangeError(`A tile is not ${width} wide`);
  const last = String(index % 1000).padStart(3, '0');
  const groups: string[] = [];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}/`);
  }
  return `${groups.join('')}${last}${width === tileWidth ? '' : `.p/${width}`}`;
}
