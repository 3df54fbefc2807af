import { describe, expect, it } from '@jest/globals';

import { paginate } from './paginate.js';
import { SheetPieces } from './sheet-pieces.js';
import type { Typeface } from './typeface.js';

/** Every text is one line. */
const face = { lines: (text: string) => [{ text, width: 1 }] } as unknown as Typeface;
const pieces = new SheetPieces({ text: face, bold: face, title: face }, { left: 0, right: 400 });

describe('a note of a sheet', () => {
  it('stays on one page with the last row of what it is about', () => {
    const laid = pieces.section({
      title: 'Раздел',
      blocks: [
        { kind: 'table', columns: [{ title: 'Столбец', share: 1 }], rows: [['1'], ['2'], ['3']] },
        { kind: 'note', text: 'примечание' },
        { kind: 'note', text: 'ещё одно' },
      ],
    });
    const [, head, row] = laid;
    const all = laid.reduce((sum, { height }) => sum + height, 0);
    const pages = paginate(laid, () => all - 1);

    const last = (pages[1] ?? []).map(({ piece }) => piece.height);
    const note = laid.at(-1)?.height;
    expect(last).toEqual([head?.height, row?.height, note, note]);
  });
});
