import { TypeGuards, Tokenizer, defaultOptions } from 'liquidjs';

// Private use characters: no font of ours draws them, so a document loses nothing when they are taken out of it.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const HIDDEN = /\uE000(\d+)\uE001/g;
const RESERVED = /[\uE000-\uE003]/g;

/** Text without the characters that stand for Liquid and for anchors while markup is being cleaned. */
export function withoutReserved(text: string): string {
  return text.replace(RESERVED, '');
}

/** HTML in which each piece of Liquid is one opaque word, and the pieces, to be put back afterwards. */
export interface HiddenLiquid {
  readonly html: string;
  readonly pieces: readonly string[];
}

/**
 * Takes `{{ … }}` and `{% … %}` out of the HTML parser's sight: a `>` or a quote inside them is not markup, and between
 * the rows of a table they are not text either. Throws liquidjs' TokenizationError on one that is never closed.
 */
export function hideLiquid(template: string): HiddenLiquid {
  const source = withoutReserved(template);
  const pieces: string[] = [];
  let html = '';
  let end = 0;
  for (const token of new Tokenizer(source).readTopLevelTokens(defaultOptions)) {
    if (TypeGuards.isHTMLToken(token)) continue;
    html += `${source.slice(end, token.begin)}${OPEN}${pieces.length}${CLOSE}`;
    pieces.push(source.slice(token.begin, token.end));
    end = token.end;
  }
  return { html: html + source.slice(end), pieces };
}

/** Puts the Liquid back where its words stand. */
export function restoreLiquid(html: string, pieces: readonly string[]): string {
  return html.replace(HIDDEN, (word, index: string) => pieces[Number(index)] ?? word);
}

/** The literal part of a name or a value: what it says when each piece of Liquid prints nothing. */
export function literalPart(text: string): string {
  return text.replace(HIDDEN, '');
}

/** Whether the text begins with Liquid, so that its first characters are known only when it is filled. */
export function startsWithLiquid(text: string): boolean {
  return text.trimStart().startsWith(OPEN);
}
