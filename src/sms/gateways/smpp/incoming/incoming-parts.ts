import type { DeliverWire } from './deliver-wire.js';
import type { PartPlace } from './part-place.js';

interface Unfinished {
  readonly since: number;
  readonly total: number;
  readonly parts: Map<number, DeliverWire>;
}

/** The other parts come within seconds; a phone that lost its network may need some minutes. */
const WAIT_MS = 10 * 60_000;
/** A flood of first parts must not fill the memory; each is kept as a row anyway. */
const MOST = 200;

/** Joins the parts of long incoming messages. Parts come in any order, and twice when our answer was lost. */
export class IncomingParts {
  private readonly unfinished = new Map<string, Unfinished>();

  /** The whole message if this part completes it. It stays until it is forgotten: it may have to be kept again. */
  add(wire: DeliverWire, place: PartPlace, now: number): DeliverWire | undefined {
    const key = keyOf(wire, place);
    const found = this.unfinished.get(key) ?? { since: now, total: place.total, parts: new Map() };
    found.parts.set(place.number, wire);
    this.unfinished.set(key, found);
    const [oldest] = this.unfinished.keys();
    if (this.unfinished.size > MOST && oldest !== undefined) this.unfinished.delete(oldest);
    return found.parts.size === found.total ? joined(found) : undefined;
  }

  forget(wire: DeliverWire, place: PartPlace): void {
    this.unfinished.delete(keyOf(wire, place));
  }

  /** What came of messages whose other parts did not come in time; gaps are shown as «…». */
  takeExpired(now: number): DeliverWire[] {
    const expired = [...this.unfinished].filter(([, { since }]) => now - since >= WAIT_MS);
    for (const [key] of expired) this.unfinished.delete(key);
    return expired.map(([, found]) => joined(found));
  }
}

function keyOf({ from, to }: DeliverWire, { reference, total }: PartPlace): string {
  return JSON.stringify([from, to, reference, total]);
}

function joined({ parts, total }: Unfinished): DeliverWire {
  const [first] = parts.values();
  if (!first) throw new Error('A message without parts');
  const numbers = Array.from({ length: total }, (_, index) => index + 1);
  return {
    ...first,
    kind: 'inbound',
    text: numbers.map((number) => parts.get(number)?.text ?? '…').join(''),
    userData: numbers.map((number) => parts.get(number)?.userData ?? '').join(''),
  };
}
