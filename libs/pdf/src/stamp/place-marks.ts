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
const LARGEST = 9;
/** Two marks stand side by side on A4. */
const FREE = { width: 236, height: Infinity, largest: 8 };
const ON_SHEET = { width: 300, height: Infinity, largest: 8.5 };

/**
 * Finds a place for every mark: each stamp place meant for it that is large and empty enough; else the
 * foot of the last page, where nothing stands; else the sheet. Marks never touch each other or a text,
 * and all speak in the type of the smallest.
 */
export function placeMarks(
  marks: readonly Mark[],
  anchors: readonly AnchorBox[],
  pages: KnownPages,
  faces: MarkFaces,
): PlacedMark[] {
  const freely = placeAll(marks, { anchors, pages, faces, largest: LARGEST });
  const smallest = Math.min(LARGEST, ...freely.map(({ laid }) => laid.size));
  return placeAll(marks, { anchors, pages, faces, largest: smallest });
}

interface Circumstances {
  anchors: readonly AnchorBox[];
  pages: KnownPages;
  faces: MarkFaces;
  /** Size of type to begin with, in points. */
  largest: number;
}

function placeAll(marks: readonly Mark[], around: Circumstances): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const own = around.anchors.filter((anchor) => anchor.slot === mark.slot);
    const atAnchors = own.flatMap((anchor) => atAnchor(mark, anchor, around, placed));
    placed.push(...(atAnchors.length > 0 ? atAnchors : [elsewhere(mark, around, placed)]));
  }
  return placed;
}

function atAnchor(
  mark: Mark,
  anchor: AnchorBox,
  { pages, faces, largest }: Circumstances,
  placed: readonly PlacedMark[],
): PlacedMark[] {
  const frame = pages.frames[anchor.page - 1];
  if (frame === undefined) return [];
  const [left, bottom, right, top] = anchor.rect.map((hundredths) => hundredths / 100);
  const box = frame.see({ left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0, top: top ?? 0 });
  const room = { width: box.right - box.left, height: box.top - box.bottom, largest };
  const laid = layMark(mark, faces, room);
  if (laid === undefined) return [];
  const place = { ...box, bottom: box.top - laid.height };
  const taken = [...pages.inkOf(anchor.page), ...boxesOn(anchor.page, placed)];
  // A box right under a line of text is free, though the line's cell reaches into it.
  const core = widened(place, -CELL);
  if (!isInside(place, frame) || taken.some((other) => overlaps(other, core))) return [];
  return [{ slot: mark.slot, place: 'anchor', page: anchor.page, box: place, laid }];
}

function elsewhere(
  mark: Mark,
  { pages, faces, largest }: Circumstances,
  placed: readonly PlacedMark[],
): PlacedMark {
  const last = pages.frames.length;
  const frame = pages.frames[last - 1];
  const laid = layMark(mark, faces, { ...FREE, largest: Math.min(FREE.largest, largest) });
  if (frame !== undefined && laid !== undefined) {
    const ink = pages.inkOf(last);
    const taken = [...ink, ...boxesOn(last, placed)].map((box) => widened(box, CLEARANCE));
    const box = freePlace(laid, footOf(frame, ink), taken);
    if (box !== undefined) return { slot: mark.slot, place: 'last-page', page: last, box, laid };
  }
  const onSheet = layMark(mark, faces, {
    ...ON_SHEET,
    largest: Math.min(ON_SHEET.largest, largest),
  });
  if (onSheet === undefined) throw new RangeError('A mark does not fit the sheet.');
  return { slot: mark.slot, place: 'sheet', laid: onSheet };
}

/** The lower half of a page, as wide as what is written on it, where that is wide enough for two marks. */
function footOf(frame: PageFrame, ink: readonly Box[]): Box {
  const left = Math.max(MARGIN, Math.min(frame.width, ...ink.map((box) => box.left)));
  const right = Math.min(frame.width - MARGIN, Math.max(0, ...ink.map((box) => box.right)));
  const isWide = right - left >= 2 * FREE.width + CLEARANCE;
  return {
    left: isWide ? left : MARGIN,
    right: isWide ? right : frame.width - MARGIN,
    bottom: STRIP_HEIGHT + CLEARANCE,
    top: frame.height / 2,
  };
}

function boxesOn(page: number, placed: readonly PlacedMark[]): Box[] {
  return placed.flatMap((mark) => (mark.page === page && mark.box !== undefined ? [mark.box] : []));
}

function isInside(box: Box, frame: PageFrame): boolean {
  return box.left >= 0 && box.bottom >= 0 && box.right <= frame.width && box.top <= frame.height;
}
