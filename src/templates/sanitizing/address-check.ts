import { literalPart, startsWithLiquid } from './hidden-liquid.js';

const EMBEDDED_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|svg\+xml)[;,]/i;
const LINK = /^(?:https?:|mailto:|tel:|#)/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
// A browser ignores these inside an address: `java\tscript:` runs.
const IGNORED = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g;

/** An image whose bytes are in the document itself. */
export function isEmbeddedImage(address: string): boolean {
  return EMBEDDED_IMAGE.test(address.replace(IGNORED, ''));
}

/**
 * Whether an `href` or an image's `src` may stand in a document. Links are for the reader's finger (web, mail, phone, a
 * place in the document); images are embedded. The part that a template fills is checked when it is filled.
 */
export function isAllowedAddress(attribute: 'href' | 'src', value: string): boolean {
  const literal = literalPart(value).replace(IGNORED, '');
  if (literal === '') return true;
  if (startsWithLiquid(value)) return !SCHEME.test(literal);
  return attribute === 'href' ? LINK.test(literal) : EMBEDDED_IMAGE.test(literal);
}

/** Whether a value leads outside of the document, in an attribute that will not be kept anyway. */
export function isForeignAddress(value: string): boolean {
  const literal = literalPart(value).replace(IGNORED, '');
  return literal !== '' && !literal.startsWith('#') && !EMBEDDED_IMAGE.test(literal);
}
