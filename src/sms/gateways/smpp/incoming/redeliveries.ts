import type { Pdu } from '../codec/pdu.js';
import type { DeliverWire } from './deliver-wire.js';

interface Kept {
  readonly id: string;
  readonly sequence: number;
  readonly connection: object;
  readonly at: number;
}

/** An SMSC that had no answer tries again within minutes. */
const REMEMBERED_MS = 5 * 60_000;
const MOST = 1_000;

/**
 * Knows a message that an SMSC delivers once more because our answer was lost: the same under the same sequence
 * number, or over another connection. A person who writes the same again does it under a new number; that is another
 * message, since what was too early the first time may be right the second.
 */
export class Redeliveries {
  private readonly kept = new Map<string, Kept>();

  /** The id that it was kept under before; undefined for a new one. */
  idOf(wire: DeliverWire, { sequence }: Pdu, connection: object, now: number): string | undefined {
    const found = this.kept.get(keyOf(wire));
    if (!found || now - found.at > REMEMBERED_MS) return undefined;
    const isSame = found.connection !== connection || found.sequence === sequence;
    return isSame ? found.id : undefined;
  }

  /** It is kept and about to be answered. */
  remember(wire: DeliverWire, { sequence }: Pdu, connection: object, now: number): void {
    const key = keyOf(wire);
    this.kept.delete(key);
    this.kept.set(key, { id: wire.id, sequence, connection, at: now });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }
}

function keyOf({ from, to, esmClass, dataCoding, userData }: DeliverWire): string {
  return JSON.stringify([from, to, esmClass, dataCoding, userData]);
}
