import { describe, expect, it } from '@jest/globals';

import { inkBoxes } from './ink-boxes.js';

const WIDTH = 60;
const HEIGHT = 90;

describe('inkBoxes', () => {
  it('finds nothing on an empty page', () => {
    expect(inkBoxes(paper(255), WIDTH, HEIGHT)).toEqual([]);
  });

  it('covers what is drawn with one rectangle, measured from the lower left corner', () => {
    const page = paper(255);
    fill(page, { left: 12, top: 30, right: 24, bottom: 45 }, 0);

    expect(inkBoxes(page, WIDTH, HEIGHT)).toEqual([{ left: 12, bottom: 44, right: 24, top: 60 }]);
  });

  it('rounds outwards: a lone dot takes its whole cell', () => {
    const page = paper(255);
    fill(page, { left: 4, top: 4, right: 5, bottom: 5 }, 100);

    expect(inkBoxes(page, WIDTH, HEIGHT)).toEqual([{ left: 4, bottom: 84, right: 6, top: 86 }]);
  });

  it('takes tinted paper for paper, and white on it for ink', () => {
    const page = paper(200);
    fill(page, { left: 0, top: 0, right: 6, bottom: 6 }, 255);

    expect(inkBoxes(page, WIDTH, HEIGHT)).toEqual([{ left: 0, bottom: 84, right: 6, top: 90 }]);
  });

  it('takes a dark picture over most of the page for ink, not for the ground', () => {
    const page = paper(255);
    fill(page, { left: 6, top: 6, right: 54, bottom: 84 }, 40);

    expect(inkBoxes(page, WIDTH, HEIGHT)).toEqual([{ left: 6, bottom: 6, right: 54, top: 84 }]);
  });

  it('keeps apart what stands side by side', () => {
    const page = paper(255);
    fill(page, { left: 0, top: 0, right: 6, bottom: 3 }, 0);
    fill(page, { left: 30, top: 0, right: 36, bottom: 3 }, 0);

    expect(inkBoxes(page, WIDTH, HEIGHT)).toHaveLength(2);
  });
});

function paper(level: number): Uint8Array {
  return new Uint8Array(WIDTH * HEIGHT).fill(level);
}

function fill(
  page: Uint8Array,
  area: { left: number; top: number; right: number; bottom: number },
  level: number,
): void {
  for (let y = area.top; y < area.bottom; y += 1) {
    page.fill(level, y * WIDTH + area.left, y * WIDTH + area.right);
  }
}
