import { Output, Parser, TypeGuards } from 'liquidjs';
import type { Context, Emitter, Liquid } from 'liquidjs';

/** Whose mark the box is for. */
export type SignatureSlot = 'client' | 'company';

/** How a template names the place of a mark (T-8): `{{подпись_клиента}}`, alone in its braces. */
const slotOfName = new Map<string, SignatureSlot>([
  ['подпись_клиента', 'client'],
  ['подпись_компании', 'company'],
]);

/** Whether a variable of this name is a place for a mark, which has no value to compare or to filter. */
export function isAnchorName(name: string): boolean {
  return slotOfName.has(name);
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
      const slot = slotOfName.get(token.content);
      if (slot !== undefined) return new AnchorPlace(token, this.engine, slot);
    }
    return super.parseToken(token, following);
  }
}

/** Prints a word that survives the sanitizer and that no template and no value can write. */
class AnchorPlace extends Output {
  private readonly slot: SignatureSlot;

  constructor(token: Output['token'], engine: Liquid, slot: SignatureSlot) {
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
  return html.replace(/\uE002(client|company)\uE003/g, (_word, slot: string) => boxOf(slot));
}

const BOXES: Readonly<Record<SignatureSlot, string>> = {
  client: 'Место электронной подписи клиента',
  company: 'Место электронной подписи компании',
};

/** For a preview: the empty boxes say what they are for, and no link is left in the page. */
export function showAnchors(page: string): string {
  return Object.entries(BOXES).reduce(
    (html, [slot, words]) =>
      html.replaceAll(boxOf(slot), `<span class="signet-anchor shown">${words}</span>`),
    page,
  );
}

function boxOf(slot: string): string {
  return `<a class="signet-anchor" href="signet-stamp:${slot}"></a>`;
}
