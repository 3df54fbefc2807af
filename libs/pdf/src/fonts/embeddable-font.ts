import type { PDFDocument } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];
type Parsed = Awaited<ReturnType<Fontkit['create']>>;
type Font = Extract<Parsed, { createSubset: unknown }>;
type Glyph = ReturnType<Font['layout']>['glyphs'][number];
type Features = Parameters<Font['layout']>[1];

const parsed = new Map<Uint8Array, Parsed>();

/**
 * Parses each font file once per process, and in it each letter and each outline that is used: that costs more than
 * everything else that is done with a font.
 */
export const embeddableFont: Fontkit = {
  create: (bytes) => {
    const known = parsed.get(bytes) ?? rememberLetters(parsedNow(bytes));
    parsed.set(bytes, known);
    return known;
  },
};

function parsedNow(bytes: Uint8Array): Font {
  const font = fontkit.create(bytes);
  if (font === null || !('createSubset' in font))
    throw new TypeError('The file is no single font.');
  return font;
}

/**
 * Sets a text as the sum of its letters. That is what it is with ligatures off: the other features of running text
 * (kerning) move letters and change none, and their places are not asked for.
 */
function rememberLetters(font: Font): Font {
  const set = font.layout.bind(font);
  const letters = new Map<string, readonly Glyph[]>();
  const glyphsOf = (letter: string, features: Features): readonly Glyph[] => {
    const known = letters.get(letter);
    if (known !== undefined) return known;
    const { glyphs } = set(letter, features);
    glyphs.forEach(rememberOutline);
    letters.set(letter, glyphs);
    return glyphs;
  };
  const layout: Font['layout'] = (text, features) => ({
    glyphs: Array.from(text).flatMap((letter) => glyphsOf(letter, features)),
  });
  return Object.assign(font, { layout });
}

/** Every subset reads the outlines of its letters again, to learn which are made of others. */
function rememberOutline(glyph: Glyph & { _decode?: () => unknown }): void {
  const decode = glyph._decode?.bind(glyph);
  if (decode === undefined) return;
  let known: unknown;
  glyph._decode = () => (known ??= decode());
}
