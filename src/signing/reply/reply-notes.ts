import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '../../platform/index.js';
import { type InboundMatch, type ReceivedSms, type SmsAnswer, SmsInbox } from '../../sms/index.js';
import type { SigningContext } from '../signing-context.js';
import type { AwaitedCode } from './awaited-codes.js';
import type { ReceivedCode, ReplyResult } from './received-code.js';
import { ReplyAnswers } from './reply-answers.js';

/** What an SMS turned out to be, and what is answered. */
export interface ReplyNote {
  readonly match: Exclude<InboundMatch, 'code' | 'wrong'>;
  /** Whose it is; without one, the last message to its number tells. */
  readonly of?: AwaitedCode | undefined;
  readonly answer?: SmsAnswer['kind'] & ('early' | 'expired' | 'unreadable');
}

/** Writes down, once each, what incoming SMS turned out to be, and answers them in the same transaction. */
@Injectable()
export class ReplyNotes {
  constructor(
    private readonly transactions: Transactions,
    private readonly inbox: SmsInbox,
    private readonly answers: ReplyAnswers,
  ) {}

  /** Of an SMS that no code was compared with; does nothing when it is written down already. */
  async note(sms: ReceivedSms, { match, of, answer }: ReplyNote): Promise<void> {
    await this.transactions.run(async (tx) => {
      const challengeId = match === 'not-opened' && of ? of.challenge.id : '';
      const place = of && { ...subjectOf(of), challengeId };
      if (!(await this.inbox.settle(tx, sms.id, match, place))) return;
      if (of && answer) await this.answers.answer(tx, of, { kind: answer });
    });
  }

  /** An SMS with a code, for whoever compares it. */
  received(sms: ReceivedSms, meant: AwaitedCode): ReceivedCode {
    const { id: challengeId } = meant.challenge;
    const of = { ...subjectOf(meant), challengeId };
    return {
      phone: sms.phone,
      challengeId,
      settle: (tx, match) => this.inbox.settle(tx, sms.id, match, of),
      answer: (tx, context, result) => this.tell(tx, context, result),
    };
  }

  private tell(tx: Tx, context: SigningContext, result: ReplyResult): Promise<void> {
    return result.kind === 'signed'
      ? this.answers.confirm(tx, context)
      : this.answers.answer(tx, context, result);
  }
}

function subjectOf({ request, signer }: AwaitedCode) {
  const { organizationId, id: requestId } = request;
  return { organizationId, requestId, signerId: signer.id };
}
