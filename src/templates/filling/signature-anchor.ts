import { Output, Parser, TypeGuards } from 'liquidjs';
import type { Context, Emitter, Liquid } from 'liquidjs';

import { slotNamed, wordsOfSlot } from './signature-slot.js';

/** Whether a variable of this name is a place for a mark, which has no value to compare or to filter. */
export function isAnchorName(name: string): boolean {
  return slotNamed(name) !== undefined;
}

type ParsedPiece = ReturnType<Parser['parseToken']>;
type ParserInput = Parameters<Parser['parseToken']>;

/** Reads templates in which an anchor is a place and not a variable: it needs no value. */
export class AnchorParser extends Parser {
  private readonly engine: Liquid;

  constructor(engine: Liquid) {
    super(engine);
    this.engine = engine;
  }

  override parseToken(...[token, following]: ParserInput): ParsedPiece {
    if (TypeGuards.isOutputToken(token)) {
      const slot = slotNamed(token.content);
      if (slot !== undefined) return new AnchorPlace(token, this.engine, slot);
    }
    return super.parseToken(token, following);
  }
}

/** Prints a word that survives the sanitizer and that no template and no value can write. */
class AnchorPlace extends Output {
  private readonly slot: string;

  constructor(token: Output['token'], engine: Liquid, slot: string) {
    super(token, engine);
    this.slot = slot;
  }

  override *render(_context: Context, emitter: Emitter): IterableIterator<unknown> {
    emitter.write(`\uE002${this.slot}\uE003`);
  }

  override arguments(): ReturnType<Output['arguments']> {
    return [];
  }
}

/**
 * Puts the boxes where their words stand, after the sanitizer, which refuses this scheme in what people write. The
 * renderer reads each box's place from the link and takes the link out (evidence-and-security.md §4).
 */
export function placeAnchors(html: string): string {
  return html.replace(/\uE002([a-z]+(?:-\d+)?)\uE003/g, (_word, slot: string) => boxOf(slot));
}

/** For a preview: the empty boxes say what they are for, and no link is left in the page. */
export function showAnchors(page: string): string {
  return page.replace(
    BOX,
    (_box, slot: string) => `<span class="signet-anchor shown">${wordsOfSlot(slot)}</span>`,
  );
}

const BOX = new RegExp(boxOf('([a-z]+(?:-\\d+)?)'), 'g');

function boxOf(slot: string): string {
  return `<a class="signet-anchor" href="signet-stamp:${slot}"></a>`;
}
