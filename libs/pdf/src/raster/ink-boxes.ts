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

function inkedCells(
  gray: Uint8Array,
  width: number,
  endRow: number,
  startRow: number,
  ground: number,
): boolean[] {
  const inked = new Array<boolean>(Math.ceil(width / CELL)).fill(false);
  for (let at = startRow * width; at < endRow * width; at += 1) {
    const isInk = Math.abs((gray[at] ?? ground) - ground) > CONTRAST;
    if (isInk) inked[Math.floor((at % width) / CELL)] = true;
  }
  return inked;
}

function runsOf(cells: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  cells.forEach((isInked, index) => {
    if (!isInked) return;
    const last = runs.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  });
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
