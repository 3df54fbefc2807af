import { diffArrays, diffLines } from 'diff';

export type Change = 'same' | 'removed' | 'added';

export interface Piece {
  readonly text: string;
  /** Whether this is what differs inside the line. */
  readonly isChanged: boolean;
}

export type ComparedLine =
  | { readonly change: Change; readonly pieces: readonly Piece[] }
  /** Lines that are the same and far from any change. */
  | { readonly change: 'skipped'; readonly lines: number };

/** So many lines stand around each change, to know where one is. */
const AROUND = 3;
/** Longer lines are compared whole. */
const LONGEST_LINE = 5_000;

/** Two texts by lines; where a line took the place of another, by words. */
export function compare(before: string, after: string): readonly ComparedLine[] {
  const parts = diffLines(before, after);
  return parts.flatMap((part, index): ComparedLine[] => {
    const lines = linesOf(part.value);
    if (!part.added && !part.removed) {
      return shortened(lines, index > 0, index < parts.length - 1);
    }
    if (part.removed) return replacing(lines, addedIn(parts[index + 1]));
    return parts[index - 1]?.removed ? [] : lines.map((text) => whole('added', text));
  });
}

function addedIn(part: { added: boolean; value: string } | undefined): readonly string[] {
  return part?.added ? linesOf(part.value) : [];
}

/** The lines that were, then those that stand there now; pairs of them compared by words. */
function replacing(removed: readonly string[], added: readonly string[]): ComparedLine[] {
  const pairs = removed.map((text, index) => inWords(text, added[index]));
  return [
    ...removed.map((text, index) => pairs[index]?.removed ?? whole('removed', text)),
    ...added.map((text, index) => pairs[index]?.added ?? whole('added', text)),
  ];
}

function inWords(
  before: string,
  after: string | undefined,
): { removed: ComparedLine; added: ComparedLine } | undefined {
  if (after === undefined || before.length + after.length > LONGEST_LINE) return undefined;
  const words = diffArrays(wordsOf(before), wordsOf(after));
  if (!words.some((word) => !word.added && !word.removed && word.value.join('').trim() !== '')) {
    return undefined;
  }
  const side = (change: 'removed' | 'added', other: 'removed' | 'added'): ComparedLine => ({
    change,
    pieces: words
      .filter((word) => !word[other])
      .map((word) => ({ text: word.value.join(''), isChanged: word[change] })),
  });
  return { removed: side('removed', 'added'), added: side('added', 'removed') };
}

/** Words of any alphabet, the space between them, and every other sign for itself. */
function wordsOf(line: string): string[] {
  return line.match(/[\p{L}\p{N}_]+|\s+|./gu) ?? [];
}

function shortened(
  lines: readonly string[],
  hasBefore: boolean,
  hasAfter: boolean,
): ComparedLine[] {
  const head = hasBefore ? AROUND : 0;
  const tail = hasAfter ? AROUND : 0;
  const skipped = lines.length - head - tail;
  const show = (some: readonly string[]): ComparedLine[] => some.map((text) => whole('same', text));
  if (skipped <= 1) return show(lines);
  return [
    ...show(lines.slice(0, head)),
    { change: 'skipped', lines: skipped },
    ...show(lines.slice(lines.length - tail)),
  ];
}

function whole(change: Change, text: string): ComparedLine {
  return { change, pieces: [{ text, isChanged: false }] };
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
