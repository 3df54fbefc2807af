import type { Box } from '../raster/ink-boxes.js';

/** How finely places are tried, in points. */
const STEP = 4;

/**
 * The lowest free place for a rectangle in an area, the leftmost of equally low ones.
 * @param taken what must not be touched
 */
export function freePlace(
  { width, height }: { width: number; height: number },
  area: Box,
  taken: readonly Box[],
): Box | undefined {
  for (let bottom = area.bottom; bottom + height <= area.top; bottom += STEP) {
    for (let left = area.left; left + width <= area.right; left += STEP) {
      const place = { left, bottom, right: left + width, top: bottom + height };
      if (!taken.some((box) => overlaps(box, place))) return place;
    }
  }
  return undefined;
}

/** True when the boxes share more than an edge. */
export function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.bottom < other.top &&
    other.bottom < one.top
  );
}

/** The box with so much more on every side. */
export function widened(box: Box, by: number): Box {
  return {
    left: box.left - by,
    bottom: box.bottom - by,
    right: box.right + by,
    top: box.top + by,
  };
}
