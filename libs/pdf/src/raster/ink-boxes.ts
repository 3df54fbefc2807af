/** Points, from the lower left corner of the page as it is shown. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

type Run = [from: number, to: number];

/** Side of a cell of the grid, in points: what counts as taken reaches at most so far beyond what is. */
export const CELL = 2;
/** How far a gray level must be from the ground to count as ink. */
const CONTRAST = 10;
/** Darker than this, paper is no paper. */
const LIGHTEST_PICTURE = 180;

/**
 * Everything that stands out from the ground of a page, be it text, line or picture, as rectangles.
 * The ground is the most frequent gray level, so that tinted paper does not count.
 * @param gray one byte a pixel, one pixel a point, rows from the top
 */
export function inkBoxes(gray: Uint8Array, width: number, height: number): Box[] {
  const ground = groundOf(gray);
  const rows = Array.from({ length: Math.ceil(height / CELL) }, (_, row) =>
    runsOf(inkedCells(gray, width, Math.min(height, (row + 1) * CELL), row * CELL, ground)),
  );
  return mergeRows(rows, width, height);
}

/** What is mostly dark is a picture on white paper, not dark paper. */
function groundOf(levels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  const mostFrequent = counts.indexOf(Math.max(...counts));
  return mostFrequent >= LIGHTEST_PICTURE ? mostFrequent : 255;
}

/** Which cells of a row of cells are inked, one byte a cell. Each pixel of each page passes here. */
function inkedCells(
  gray: Uint8Array,
  width: number,
  endRow: number,
  startRow: number,
  ground: number,
): Uint8Array {
  const inked = new Uint8Array(Math.ceil(width / CELL));
  const [darkest, lightest] = [ground - CONTRAST, ground + CONTRAST];
  for (let row = startRow; row < endRow; row += 1) {
    const start = row * width;
    for (let x = 0; x < width; x += 1) {
      const level = gray[start + x] ?? ground;
      if (level < darkest || level > lightest) inked[(x / CELL) | 0] = 1;
    }
  }
  return inked;
}

function runsOf(cells: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let from = cells.indexOf(1); from >= 0;) {
    const end = cells.indexOf(0, from);
    const to = end < 0 ? cells.length : end;
    runs.push([from, to]);
    from = cells.indexOf(1, to);
  }
  return runs;
}

/** Equal runs in rows that touch become one rectangle. */
function mergeRows(rows: readonly Run[][], width: number, height: number): Box[] {
  const boxes: Box[] = [];
  let above = new Map<string, Box>();
  rows.forEach((runs, row) => {
    const here = new Map<string, Box>();
    const top = height - row * CELL;
    for (const [from, to] of runs) {
      const key = `${from}-${to}`;
      const right = Math.min(width, to * CELL);
      const box = above.get(key) ?? { left: from * CELL, bottom: top, right, top };
      box.bottom = Math.max(0, top - CELL);
      if (!above.has(key)) boxes.push(box);
      here.set(key, box);
    }
    above = here;
  });
  return boxes;
}
