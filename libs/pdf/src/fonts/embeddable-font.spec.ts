import { describe, expect, it } from '@jest/globals';
import * as fontkit from 'fontkit';

import { embeddableFont } from './embeddable-font.js';
import { PT_FACES, ptFontBytes, type PtFace } from './pt-fonts.js';

const faces = Object.keys(PT_FACES) as PtFace[];
const features = { liga: false, clig: false };
const TEXT = 'Съёмщик AVATAR, Йошкар-Ола: fi ffl «№ 15–17» 1/2 https://s.example.ru/verify/x';

describe('embeddableFont', () => {
  it.each(faces)('sets a text in %s with the letters that running text has', async (face) => {
    const whole = await fontkit.create(ptFontBytes(face));
    if (whole === null || !('layout' in whole)) throw new Error('no single font');
    const font = embeddableFont.create(ptFontBytes(face));
    if (font === null || !('layout' in font)) throw new Error('no single font');
    const ids = (glyphs: readonly { id: number }[]) => glyphs.map(({ id }) => id);

    expect(ids(font.layout(TEXT, features).glyphs)).toEqual(
      ids(whole.layout(TEXT, features).glyphs),
    );
  });

  it('makes the same subset however often', () => {
    const font = embeddableFont.create(ptFontBytes('sans'));
    if (font === null || !('layout' in font)) throw new Error('no single font');
    const subset = (): Uint8Array | undefined => {
      const one = font.createSubset();
      for (const glyph of font.layout(TEXT, features).glyphs) one.includeGlyph(glyph);
      return one.encode?.();
    };

    expect(subset()).toEqual(subset());
  });
});
