import type { Piece } from './sheet-pieces.js';

export interface PlacedPiece {
  piece: Piece;
  /** Distance from the top of the page's body. */
  offset: number;
}

/**
 * Lays pieces on pages, one under the other. A head stays with what it heads; a table that goes on to
 * the next page gets its head again. What is higher than a page begins a page and runs over its end.
 * @param room height of the body of a page, by its number from 0
 */
export function paginate(
  pieces: readonly Piece[],
  room: (page: number) => number,
): PlacedPiece[][] {
  const pages: PlacedPiece[][] = [[]];
  let offset = 0;
  const put = (piece: Piece): void => {
    pages.at(-1)?.push({ piece, offset });
    offset += piece.height;
  };
  for (const group of groups(pieces, room(1))) {
    const height = heightOf(group);
    const isPageBegun = (pages.at(-1)?.length ?? 0) > 0;
    if (isPageBegun && offset + height > room(pages.length - 1)) {
      pages.push([]);
      offset = 0;
      const head = group[0]?.runningHead;
      if (head !== undefined) put(head);
    }
    group.forEach(put);
  }
  return pages;
}

/** What stays on one page: a whole section where it fits, else heads together with the piece that follows them. */
function groups(pieces: readonly Piece[], most: number): Piece[][] {
  return joined(pieces, (piece) => piece.isHead === true || piece.holdsOn === true).flatMap(
    (group) =>
      heightOf(group) <= most ? [group] : joined(group, (piece) => piece.isHead === true),
  );
}

function joined(pieces: readonly Piece[], holds: (piece: Piece) => boolean): Piece[][] {
  const groups: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (holds(piece)) continue;
    groups.push(open);
    open = [];
  }
  return open.length === 0 ? groups : [...groups, open];
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.height, 0);
}
