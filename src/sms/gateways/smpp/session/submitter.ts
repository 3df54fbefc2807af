import { STATUS, type StatusReasons } from '../codec/command-status.js';
import { type Pdu, textField } from '../codec/pdu.js';
import type { SubmissionResult } from '../../sms-gateway.js';
import type { SmppAnswer } from './pending-answers.js';
import type { Pace } from './pace.js';
import type { SmppConnection } from './smpp-connection.js';
import type { SmppLink } from './smpp-link.js';
import type { SubmitWindow } from './submit-window.js';

type SubmitFields = Readonly<Record<string, string | number | Buffer>>;

/** What came of one submit_sm; `queueFull` is a postponement whose pause the caller knows better. */
export type PartResult =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'queue-full' }
  | Exclude<SubmissionResult, { kind: 'accepted' }>;

/** How long one submit_sm may wait for its turn, and then for its answer. */
export interface Patience {
  readonly turnMs: number;
  readonly answerMs: number;
}

const THROTTLED = { kind: 'postponed', reason: 'throttled', afterMs: 1_000 } as const;
const UNAVAILABLE = { kind: 'postponed', reason: 'unavailable', afterMs: 5_000 } as const;
const REFUSED = { kind: 'refused', reason: 'auth' } as const;

/** Hands single submit_sm to the bound connection, no more at a time and no faster than agreed. */
export class Submitter {
  constructor(
    private readonly link: SmppLink,
    private readonly window: SubmitWindow,
    private readonly pace: Pace,
    private readonly reasonOf: StatusReasons,
  ) {}

  async submit(fields: SubmitFields, { turnMs, answerMs }: Patience): Promise<PartResult> {
    const until = performance.now() + turnMs;
    const left = (): number => Math.max(0, until - performance.now());
    const connection = await this.link.connection(left());
    if (!connection) return this.link.isRefused ? REFUSED : UNAVAILABLE;
    if (!(await this.window.enter(left()))) return THROTTLED;
    try {
      if (!(await this.turn(left()))) return THROTTLED;
      return await this.ask(connection, fields, answerMs);
    } finally {
      this.window.leave();
    }
  }

  private async turn(patienceMs: number): Promise<boolean> {
    const wait = this.pace.reserve(performance.now(), patienceMs);
    if (wait === undefined) return false;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    return true;
  }

  private async ask(
    connection: SmppConnection,
    fields: SubmitFields,
    answerMs: number,
  ): Promise<PartResult> {
    const answer = await connection.request('submit_sm', fields, answerMs);
    const result = resultOf(answer, this.reasonOf);
    if (result === THROTTLED) this.pace.slowDown(performance.now());
    return result;
  }
}

function resultOf(answer: SmppAnswer, reasonOf: StatusReasons): PartResult {
  switch (answer.kind) {
    case 'response':
      return resultOfResponse(answer.pdu, reasonOf);
    case 'not-sent':
      return UNAVAILABLE;
    case 'timeout':
    case 'closed':
      return { kind: 'unknown', cause: answer.kind };
  }
}

function resultOfResponse(pdu: Pdu, reasonOf: StatusReasons): PartResult {
  switch (pdu.status) {
    case STATUS.ok: {
      const providerId = textField(pdu, 'message_id');
      // Legal rubbish: no report can ever be matched (G-5). An id of spaces is no better.
      const isId = pdu.command === 'submit_sm_resp' && /^[\x21-\x7e]{1,64}$/.test(providerId);
      return isId ? { kind: 'accepted', providerId } : { kind: 'unknown', cause: 'no-response' };
    }
    case STATUS.throttled:
      return THROTTLED;
    case STATUS.queueFull:
      return { kind: 'queue-full' };
    default:
      return { kind: 'refused', reason: reasonOf(pdu.status) };
  }
}
