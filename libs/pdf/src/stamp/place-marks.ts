import type { AnchorBox } from '../anchors/take-anchors.js';
import { CELL, type Box } from '../raster/ink-boxes.js';
import { freePlace, overlaps, widened } from './free-place.js';
import { layMark, type LaidMark, type MarkFaces, type MarkText } from './mark-layout.js';
import type { PageFrame } from './page-frame.js';
import { STRIP_HEIGHT } from './strip.js';

export interface Mark extends MarkText {
  /** Names the mark in the result, and the stamp places that are meant for it. */
  slot: string;
}

/** Where a mark ended up. */
export interface MarkPlace {
  slot: string;
  place: 'anchor' | 'last-page' | 'sheet';
  /** From 1; absent on the sheet. */
  page?: number;
  box?: Box;
}

export interface PlacedMark extends MarkPlace {
  laid: LaidMark;
}

/** What is known of the pages: their frames, and where they are not empty, both by page from 1. */
export interface KnownPages {
  frames: readonly PageFrame[];
  inkOf: (page: number) => readonly Box[];
}

const MARGIN = 40;
const CLEARANCE = 5;
/** Two marks stand side by side on A4. */
const FREE = { width: 252, height: Infinity, largest: 8 };
const ON_SHEET = { width: 300, height: Infinity, largest: 8.5 };

/**
 * Finds a place for every mark: each stamp place meant for it that is large and empty enough; else the
 * foot of the last page, where nothing stands; else the sheet. Marks never touch each other or a text.
 */
export function placeMarks(
  marks: readonly Mark[],
  anchors: readonly AnchorBox[],
  pages: KnownPages,
  faces: MarkFaces,
): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const own = anchors.filter((anchor) => anchor.slot === mark.slot);
    const atAnchors = own.flatMap((anchor) => atAnchor(mark, anchor, { pages, faces, placed }));
    placed.push(
      ...(atAnchors.length > 0 ? atAnchors : [elsewhere(mark, { pages, faces, placed })]),
    );
  }
  return placed;
}

interface Known {
  pages: KnownPages;
  faces: MarkFaces;
  placed: readonly PlacedMark[];
}

function atAnchor(mark: Mark, anchor: AnchorBox, { pages, faces, placed }: Known): PlacedMark[] {
  const frame = pages.frames[anchor.page - 1];
  if (frame === undefined) return [];
  const [left, bottom, right, top] = anchor.rect.map((hundredths) => hundredths / 100);
  const box = frame.see({ left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0, top: top ?? 0 });
  const laid = layMark(mark, faces, { width: box.right - box.left, height: box.top - box.bottom });
  if (laid === undefined) return [];
  const place = { ...box, bottom: box.top - laid.height };
  const taken = [...pages.inkOf(anchor.page), ...boxesOn(anchor.page, placed)];
  // A box right under a line of text is free, though the line's cell reaches into it.
  const core = widened(place, -CELL);
  if (!isInside(place, frame) || taken.some((other) => overlaps(other, core))) return [];
  return [{ slot: mark.slot, place: 'anchor', page: anchor.page, box: place, laid }];
}

function elsewhere(mark: Mark, { pages, faces, placed }: Known): PlacedMark {
  const last = pages.frames.length;
  const frame = pages.frames[last - 1];
  const laid = layMark(mark, faces, FREE);
  if (frame !== undefined && laid !== undefined) {
    const area = {
      left: MARGIN,
      bottom: STRIP_HEIGHT + CLEARANCE,
      right: frame.width - MARGIN,
      top: frame.height / 2,
    };
    const taken = [...pages.inkOf(last), ...boxesOn(last, placed)];
    const clear = taken.map((box) => widened(box, CLEARANCE));
    const box = freePlace({ width: laid.width, height: laid.height }, area, clear);
    if (box !== undefined) return { slot: mark.slot, place: 'last-page', page: last, box, laid };
  }
  const onSheet = layMark(mark, faces, ON_SHEET);
  if (onSheet === undefined) throw new RangeError('A mark does not fit the sheet.');
  return { slot: mark.slot, place: 'sheet', laid: onSheet };
}

function boxesOn(page: number, placed: readonly PlacedMark[]): Box[] {
  return placed.flatMap((mark) => (mark.page === page && mark.box !== undefined ? [mark.box] : []));
}

function isInside(box: Box, frame: PageFrame): boolean {
  return box.left >= 0 && box.bottom >= 0 && box.right <= frame.width && box.top <= frame.height;
}
