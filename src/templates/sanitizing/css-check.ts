import { isEmbeddedImage } from './address-check.js';
import { literalPart } from './hidden-liquid.js';

const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;
const ESCAPE = /\\(?:([0-9a-f]{1,6})[ \t\r\n\f]?|([\s\S]))/gi;
const URL_FUNCTION = /url\(\s*(["']?)([^"')]*)/gi;

/** Constructs that load or run something whatever stands in them. */
const FORBIDDEN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/@import/i, '@import'],
  [/expression\s*\(/i, 'expression()'],
  [/-moz-binding/i, '-moz-binding'],
  [/behavior\s*:/i, 'behavior'],
  [/(?:java|vb)script\s*:/i, 'javascript:'],
  [/image-set\s*\(/i, 'image-set()'],
  [/\bsrc\s*\(/i, 'src()'],
];

/**
 * What a style sheet or a style attribute may not have (SEC-24): only images inside the document (`data:`) and parts of
 * it (`#id`) may be named in `url()`. Escapes and comments are undone first, since `\75rl(` is `url(` to a browser.
 */
export function forbiddenInCss(css: string): string[] {
  const plain = undoEscapes(literalPart(css).replace(COMMENT, ''));
  const found = FORBIDDEN_WORDS.filter(([pattern]) => pattern.test(plain)).map(([, name]) => name);
  for (const [, , address = ''] of plain.matchAll(URL_FUNCTION)) {
    const target = address.trim();
    if (target !== '' && !target.startsWith('#') && !isEmbeddedImage(target)) {
      found.push(`url(${target.slice(0, 60)})`);
    }
  }
  return found;
}

function undoEscapes(css: string): string {
  return css.replace(ESCAPE, (_escape, hex: string | undefined, character: string | undefined) => {
    if (hex === undefined) return character ?? '';
    const code = Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
