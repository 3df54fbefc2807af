import * as fontkit from 'fontkit';

import { ptFontBytes, type PtFace } from './pt-fonts.js';

let covered: ReadonlySet<number> | undefined;

/**
 * Words with a letter, figure or sign that no shipped font has: the browser would print an empty box, and nobody can
 * read what he signs. The same letters in other case count as other letters, as they do for the font.
 */
export function unprintableWords(text: string): string[] {
  covered ??= shippedCharacters();
  const known = covered;
  // Of a long text most characters are the same few: look each of them up once.
  const missing = new Set(
    [...new Set(text.normalize('NFC'))].filter(
      (character) => isVisible(character) && !known.has(character.codePointAt(0) ?? 0),
    ),
  );
  if (missing.size === 0) return [];
  const words = new Set(text.normalize('NFC').split(/\s+/u));
  return [...words].filter((word) => Array.from(word).some((letter) => missing.has(letter)));
}

/** Spaces, joiners and direction marks need no glyph, and hyphens of all kinds are drawn as the one there is. */
function isVisible(character: string): boolean {
  return (
    /[\p{L}\p{N}\p{S}\p{P}\p{M}]/u.test(character) && !/[\p{Pd}\ufe00-\ufe0f]/u.test(character)
  );
}

function shippedCharacters(): ReadonlySet<number> {
  return new Set([...charactersOf('serif'), ...charactersOf('sans')]);
}

function charactersOf(face: PtFace): readonly number[] {
  const font = fontkit.create(ptFontBytes(face));
  if (font === null || !('characterSet' in font)) throw new Error(`${face} is not a single font`);
  return font.characterSet;
}
