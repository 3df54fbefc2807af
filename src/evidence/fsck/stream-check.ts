import { ChainCheck, type ChainEvent, type ChainFaultKind, eventHash } from '#libs/evidence-log';
import { looselyRead } from '../journal/journal-item.js';
import { ruleOf } from '../journal/stream-rule.js';
import type { DisclosureRow, EventRow } from './event-rows.js';
import type { FindingCode, FindingPlace, Findings } from './finding.js';

/** Where the table of heads says that a chain ends. */
export interface HeadRow {
  readonly stream: string;
  readonly organizationId: string;
  readonly seq: number;
  readonly head: string;
  readonly erasedAt: unknown;
}

const CODES: Readonly<Record<ChainFaultKind, FindingCode>> = {
  bytes: 'event_altered',
  format: 'event_altered',
  stream: 'chain_broken',
  gap: 'event_missing',
  prev: 'chain_broken',
  disclosure: 'disclosure_altered',
  rule: 'rule_broken',
  tail: 'chain_tail',
};

/** Checks one chain of any length, event by event, remembering no more of it than its end. */
export class StreamCheck {
  private readonly check: ChainCheck;
  private isErased = false;
  /** Values that are gone without an event which says so; forgiven when such an event comes. */
  private unexplained: FindingPlace[] = [];

  constructor(
    readonly stream: string,
    private readonly head: HeadRow | undefined,
    private readonly findings: Findings,
  ) {
    this.check = new ChainCheck(stream, ruleOf(stream));
    if (head) return;
    findings.error('chain_without_head', { stream }, 'События есть, а конца цепочки в таблице нет');
  }

  /** Takes the next event; answers it when it can be read, in a broken chain as well. */
  add(row: EventRow, disclosures: readonly DisclosureRow[]): ChainEvent | undefined {
    const before = this.check.fault;
    const known = disclosures.flatMap(({ d }) => (d === undefined ? [] : [d]));
    const event = this.check.add({ bytes: row.bytes, hash: row.ehash, disclosures: known });
    if (this.check.fault && !before) this.tellFault(row);
    else if (before) this.tellAltered(row);
    for (const { name, state } of disclosures) {
      if (state === 'broken') this.tellBroken(row, name);
    }
    const there = disclosures.filter(({ state }) => state !== 'erased').length;
    if (event) this.notice(event, row, there);
    return event;
  }

  /** Compares the end with the head. */
  end(): void {
    const { fault } = this.check;
    if (this.head && !fault) {
      this.check.end({ count: this.head.seq + 1, head: this.head.head });
      const tail = this.check.fault;
      if (tail) this.error('chain_tail', { stream: this.stream, seq: tail.seq }, tail.message);
    }
    if (this.isErased || this.head?.erasedAt) return;
    for (const place of this.unexplained) {
      this.error('disclosure_missing', place, 'Значение удалено, а события об удалении нет');
    }
  }

  private tellFault(row: EventRow): void {
    const { fault } = this.check;
    if (!fault) return;
    const place = { ...this.placeOf(row), seq: fault.kind === 'gap' ? fault.seq : row.seq };
    this.error(CODES[fault.kind], place, fault.message);
  }

  /** Behind a broken link nothing is proven, but bytes can still be compared with their hash. */
  private tellAltered(row: EventRow): void {
    if (eventHash(row.bytes).equals(row.ehash)) return;
    const message = 'the stored bytes do not have the hash stored beside them';
    this.error('event_altered', this.placeOf(row), message);
  }

  private tellBroken(row: EventRow, name: string): void {
    const message = `Значение ${name} изменено: ключ цепочки его не открывает`;
    this.error('disclosure_altered', this.placeOf(row), message);
  }

  private notice(event: ChainEvent, row: EventRow, stored: number): void {
    if (event.type === 'data.erased') this.isErased = true;
    // The code's own digest stands there before there is anything to store.
    const committed = event.type === 'code.issued' ? 1 : 0;
    if (stored >= event.sd.length - committed || this.unexplained.length >= 10) return;
    this.unexplained.push(this.placeOf(row));
  }

  private placeOf({ stream, seq, id, bytes }: EventRow): FindingPlace {
    const { type } = looselyRead(bytes);
    return { stream, seq, eventId: id, ...(type === '' ? {} : { type }) };
  }

  private error(code: FindingCode, place: FindingPlace, message: string): void {
    this.findings.error(code, place, message, this.head?.organizationId);
  }
}
