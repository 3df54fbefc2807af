import { describe, expect, it } from '@jest/globals';

import { paginate } from './paginate.js';
import type { Piece } from './sheet-pieces.js';

const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
  height,
  draw: () => undefined,
  ...more,
});
const heights = (pieces: readonly Piece[], room: (page: number) => number): number[][] =>
  paginate(pieces, room).map((page) => page.map(({ piece: { height } }) => height));

describe('paginate', () => {
  it('fills a page before it begins the next, each with its own room', () => {
    const room = (page: number): number => (page === 0 ? 50 : 100);

    expect(heights([piece(30), piece(20), piece(40), piece(60), piece(1)], room)).toEqual([
      [30, 20],
      [40, 60],
      [1],
    ]);
  });

  it('tells how far down a piece stands', () => {
    const [page] = paginate([piece(30), piece(20)], () => 100);

    expect(page?.map(({ offset }) => offset)).toEqual([0, 30]);
  });

  it('never leaves a head at the foot of a page', () => {
    const pieces = [piece(80), piece(15, { isHead: true }), piece(10)];

    expect(heights(pieces, () => 100)).toEqual([[80], [15, 10]]);
  });

  it('keeps a whole section on one page where it fits', () => {
    const held = { holdsOn: true };
    const section = [piece(10, { isHead: true, ...held }), piece(20, held), piece(20)];

    expect(heights([piece(60), ...section, piece(5)], () => 100)).toEqual([[60], [10, 20, 20, 5]]);
  });

  it('breaks a section that is higher than a page, but not after its head', () => {
    const held = { holdsOn: true };
    const section = [piece(10, { isHead: true, ...held }), piece(50, held), piece(60)];

    expect(heights([piece(50), ...section], () => 100)).toEqual([[50], [10, 50], [60]]);
  });

  it('repeats the head of a table that goes on', () => {
    const head = piece(11, { isHead: true });
    const row = piece(30, { runningHead: head });

    expect(heights([head, row, row, row, row], () => 75)).toEqual([
      [11, 30, 30],
      [11, 30, 30],
    ]);
  });

  it('gives a page of its own to what is higher than a page', () => {
    expect(heights([piece(10), piece(300), piece(10)], () => 100)).toEqual([[10], [300], [10]]);
  });
});
