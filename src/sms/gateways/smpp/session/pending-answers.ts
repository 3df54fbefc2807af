import type { Pdu } from '../codec/pdu.js';

/**
 * What came of a request: `timeout` and `closed` leave open whether the other side has it, `not-sent` is certain.
 */
export type SmppAnswer =
  | { readonly kind: 'response'; readonly pdu: Pdu }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'not-sent' };

/** SMPP 3.4 §5.1.4: 1 to 0x7FFFFFFF. */
const LAST_SEQUENCE = 0x7fffffff;

/** Requests of one connection that wait for their answers, each with a timer. A late answer finds nobody. */
export class PendingAnswers {
  private readonly settlers = new Map<number, (answer: SmppAnswer) => void>();
  private last = 0;

  add(waitMs: number): { sequence: number; answer: Promise<SmppAnswer> } {
    this.last = this.last === LAST_SEQUENCE ? 1 : this.last + 1;
    const sequence = this.last;
    const answer = new Promise<SmppAnswer>((resolve) => {
      const timer = setTimeout(() => {
        this.settle(sequence, { kind: 'timeout' });
      }, waitMs);
      this.settlers.set(sequence, (settled) => {
        clearTimeout(timer);
        resolve(settled);
      });
    });
    return { sequence, answer };
  }

  answer(sequence: number, pdu: Pdu): void {
    this.settle(sequence, { kind: 'response', pdu });
  }

  /** The connection is gone. */
  abandon(): void {
    for (const sequence of [...this.settlers.keys()]) this.settle(sequence, { kind: 'closed' });
  }

  private settle(sequence: number, answer: SmppAnswer): void {
    const settler = this.settlers.get(sequence);
    this.settlers.delete(sequence);
    settler?.(answer);
  }
}
