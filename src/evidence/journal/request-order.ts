import type { ChainEvent } from '#libs/evidence-log';

/** What may still follow the end of a request, whatever its data. */
const afterTheEnd = new Set([
  'document.downloaded',
  'dispute.opened',
  'dispute.concluded',
  'dossier.exported',
  'evidence.read',
  'consent.withdrawn',
  'clock.anomaly',
  'data.erased',
  'sms.queued',
  'sms.submitted',
  'sms.unknown',
  'sms.delivered',
  'sms.failed',
  'sms.received',
]);

/** Belongs to a signed link opened again with a fresh code; may follow the end in that case only. */
const ofACopy = new Set([
  'code.issued',
  'code.failed',
  'code.locked',
  'code.accepted',
  'document.opened',
]);

/** Whether a type may stand after `request.closed`, seen alone. */
export function mayFollowTheEnd(type: string): boolean {
  return afterTheEnd.has(type) || ofACopy.has(type);
}

/**
 * The order rules of one request (evidence-and-security.md 2.3), fed event by event from seq 0: what is
 * signed was opened before, under an agreement accepted before, by a code accepted before.
 */
export class RequestOrder {
  private closed = false;
  /** Challenges whose code only opens a copy of what is signed already. */
  private readonly copies = new Set<string>();
  /** Signers with a copy challenge. */
  private readonly copyReaders = new Set<string>();
  /** `<signer>`, `<signer> <document>`, `<signer> <challenge>`. */
  private readonly agreed = new Set<string>();
  private readonly opened = new Set<string>();
  private readonly accepted = new Set<string>();
  private readonly signed = new Set<string>();

  /** Takes the next event; answers the rule it breaks, or nothing. */
  problemOf(event: ChainEvent): string | undefined {
    if ((event.seq === 0) !== (event.type === 'request.created')) {
      return 'request.created must be the first event, and only the first';
    }
    return this.problemOfEnd(event) ?? this.problemOfAct(event);
  }

  private problemOfEnd(event: ChainEvent): string | undefined {
    if (event.type === 'code.issued' && event.data['policy'] === 'copy') {
      this.copies.add(challengeOf(event));
      this.copyReaders.add(event.signer);
    }
    if (this.closed && !this.isAllowedAfterTheEnd(event)) {
      return `${event.type} must not follow request.closed`;
    }
    if (event.type !== 'request.closed') return undefined;
    this.closed = true;
    if (event.data['count'] === event.seq + 1) return undefined;
    return 'request.closed does not count the events up to itself';
  }

  private isAllowedAfterTheEnd(event: ChainEvent): boolean {
    if (afterTheEnd.has(event.type)) return true;
    if (!ofACopy.has(event.type)) return false;
    return event.type === 'document.opened'
      ? this.copyReaders.has(event.signer)
      : this.isOfACopy(event);
  }

  private isOfACopy(event: ChainEvent): boolean {
    return this.copies.has(challengeOf(event));
  }

  private problemOfAct(event: ChainEvent): string | undefined {
    const { signer } = event;
    switch (event.type) {
      case 'document.opened':
        this.opened.add(signer).add(`${signer} ${event.doc}`);
        return undefined;
      case 'agreement.accepted':
        if (event.data['kind'] === 'company-offer') this.agreed.add(signer);
        return this.problemOfTick(event);
      case 'consent.given':
        return this.problemOfTick(event);
      case 'code.accepted':
        return this.isOfACopy(event) ? undefined : this.problemOfCode(event);
      case 'document.signed':
        return this.problemOfSignature(event);
      default:
        return undefined;
    }
  }

  /** The code is the last thing the signer gives: every tick stands before it. */
  private problemOfTick({ type, signer }: ChainEvent): string | undefined {
    return this.accepted.has(signer) ? `${type} follows the code of its signer` : undefined;
  }

  private problemOfCode(event: ChainEvent): string | undefined {
    const { signer } = event;
    if (!this.opened.has(signer)) return 'code.accepted before the signer opened a document';
    if (!this.agreed.has(signer)) return "code.accepted before the company's offer was accepted";
    this.accepted.add(signer).add(`${signer} ${challengeOf(event)}`);
    return undefined;
  }

  private problemOfSignature(event: ChainEvent): string | undefined {
    const { signer, doc } = event;
    if (!this.opened.has(`${signer} ${doc}`)) {
      return 'document.signed before the signer opened that document';
    }
    if (!this.accepted.has(`${signer} ${challengeOf(event)}`)) {
      return 'document.signed before its code was accepted';
    }
    if (this.signed.has(`${signer} ${doc}`)) return 'document.signed twice by the same signer';
    this.signed.add(`${signer} ${doc}`);
    return undefined;
  }
}

function challengeOf({ data: { challengeId } }: ChainEvent): string {
  return typeof challengeId === 'string' ? challengeId : '';
}
