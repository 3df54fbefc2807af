import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { freePlace, overlaps, widened } from './free-place.js';

const AREA = { left: 40, bottom: 30, right: 240, top: 230 };
const SIZE = { width: 80, height: 60 };

describe('freePlace', () => {
  it('takes the lower left corner of an empty area', () => {
    expect(freePlace(SIZE, AREA, [])).toEqual({ left: 40, bottom: 30, right: 120, top: 90 });
  });

  it('goes to the right before it goes up', () => {
    const taken = [{ left: 40, bottom: 30, right: 100, top: 40 }];

    expect(freePlace(SIZE, AREA, taken)).toMatchObject({ left: 100, bottom: 30 });
  });

  it('finds nothing where nothing is free', () => {
    const column = { left: 110, bottom: 0, right: 170, top: 300 };

    expect(freePlace({ width: 90, height: 10 }, AREA, [column])).toBeUndefined();
  });

  it('never touches what is taken and never leaves the area', () => {
    const box = fc
      .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 240 })))
      .map(([a = 0, b = 0, c = 0, d = 0]) => ({
        left: a,
        bottom: b,
        right: a + c / 4,
        top: b + d / 4,
      }));
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), (taken) => {
        const place = freePlace(SIZE, AREA, taken);
        if (place === undefined) return;
        expect(taken.some((one) => overlaps(one, place))).toBe(false);
        expect(place.left >= AREA.left && place.right <= AREA.right).toBe(true);
        expect(place.bottom >= AREA.bottom && place.top <= AREA.top).toBe(true);
      }),
    );
  });
});

describe('overlaps', () => {
  it('does not count a common edge', () => {
    const one = { left: 0, bottom: 0, right: 10, top: 10 };

    expect(overlaps(one, { left: 10, bottom: 0, right: 20, top: 10 })).toBe(false);
    expect(overlaps(widened(one, 1), { left: 10, bottom: 0, right: 20, top: 10 })).toBe(true);
  });
});
