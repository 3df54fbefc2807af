import { ChainCheck, type ChainFaultKind, noPrevious } from '#libs/evidence-log';
import type { StoredChain } from './chain-reader.js';
import { looselyRead } from './journal-item.js';
import { ruleOf } from './stream-rule.js';

/** The first fault of a chain; nothing after it proves anything. */
export interface JournalFault {
  readonly stream: string;
  readonly seq: number;
  /** Id and type of the faulty event, as far as they can be told; empty when it is gone. */
  readonly eventId: string;
  readonly type: string;
  readonly kind: ChainFaultKind;
  /** One sentence that names all of these. */
  readonly message: string;
}

export interface StreamCheck {
  readonly stream: string;
  /** Events that are stored. */
  readonly count: number;
  /** Hex hash of the last event that was found good; 64 zeros when none was. */
  readonly head: string;
  readonly ok: boolean;
  readonly error?: JournalFault;
}

export interface JournalCheck {
  readonly ok: boolean;
  readonly streams: readonly StreamCheck[];
}

/** Checks one stored chain against its hashes, the list of types, the order rules and its head. */
export function checkStream({ stream, head, events }: StoredChain): StreamCheck {
  const check = new ChainCheck(stream, ruleOf(stream));
  for (const { event, disclosures } of events) {
    check.add({ bytes: event.bytes, hash: event.ehash, disclosures });
  }
  check.end(head ? { count: head.seq + 1, head: head.head } : { count: 0, head: noPrevious });
  const fault = check.fault ?? emptiness(stream, events.length);
  const found = { stream, count: events.length, head: check.head };
  if (!fault) return { ...found, ok: true };
  const broken = events[fault.seq]?.event;
  const eventId = broken?.id ?? '';
  const type = broken ? looselyRead(broken.bytes).type : '';
  const where = `${stream}, event ${fault.seq}${type === '' ? '' : ` (${type})`}`;
  const message = `${where}: ${fault.message}`;
  return { ...found, ok: false, error: { ...fault, eventId, type, message } };
}

/** Who asks about a chain has a reason to believe that it exists; nothing to check is no success. */
function emptiness(
  stream: string,
  count: number,
): Omit<JournalFault, 'eventId' | 'type'> | undefined {
  return count > 0
    ? undefined
    : { stream, seq: 0, kind: 'tail', message: 'the chain has no events' };
}
