import { Injectable } from '@nestjs/common';
import { codeIn, type ReceivedSms, SmsInbox } from '../../sms/index.js';
import { Challenges } from '../code/challenges.service.js';
import { sameCode } from '../code/derive-code.js';
import { ConfirmationService } from '../confirmation.service.js';
import { Sessions } from '../session/sessions.service.js';
import type { SigningSession } from '../session/signing-session.entity.js';
import { type AwaitedCode, AwaitedCodes } from './awaited-codes.js';
import { meantCode } from './meant-code.js';
import { ReplyNotes } from './reply-notes.js';

/**
 * The client answers the SMS with the code (domain.md G-9, C-9). It counts from his own number alone, after he opened
 * the documents and agreed on the page; what is signed and how is the page's own way.
 */
@Injectable()
export class ReplyService {
  constructor(
    private readonly inbox: SmsInbox,
    private readonly awaited: AwaitedCodes,
    private readonly challenges: Challenges,
    private readonly confirmation: ConfirmationService,
    private readonly sessions: Sessions,
    private readonly notes: ReplyNotes,
  ) {}

  /** Understands one SMS; does nothing when that was done before. */
  async take(inboundId: string): Promise<void> {
    const sms = await this.inbox.read(inboundId);
    if (!sms) return;
    const awaited = await this.awaited.of(sms.phone);
    const live = awaited.filter(({ hasRunOut }) => !hasRunOut);
    const digits = codeIn(sms.text);
    if (digits === undefined) return this.noCode(sms, live);
    const meant = this.meant(live, digits);
    if (!meant) return this.nothingAwaited(sms, awaited);
    const { session } = meant;
    return session
      ? this.compare(sms, digits, { ...meant, session })
      : this.notes.note(sms, { match: 'not-opened', of: meant, answer: 'early' });
  }

  private meant(live: readonly AwaitedCode[], digits: string): AwaitedCode | undefined {
    const candidates = live.map((awaited) => ({
      awaited,
      isAgreed: awaited.session !== undefined,
      isCode: (given: string) => sameCode(this.challenges.codeOf(awaited.challenge), given),
    }));
    return meantCode(candidates, digits)?.awaited;
  }

  private async compare(
    sms: ReceivedSms,
    code: string,
    meant: AwaitedCode & { readonly session: SigningSession },
  ): Promise<void> {
    const { session } = meant;
    await this.confirmation.confirm(session, {
      ticks: {},
      code,
      facts: { net: this.sessions.netOf(session), device: {} },
      reply: this.notes.received(sms, meant),
    });
    // Written down by now, unless somebody was quicker: signed on the page, declined, locked, a newer code.
    await this.notes.note(sms, { match: 'none', of: meant });
  }

  /** Words. Who is about to sign is told what to send; nobody else is answered. */
  private noCode(sms: ReceivedSms, live: readonly AwaitedCode[]): Promise<void> {
    const of = live.find(({ session }) => session !== undefined);
    return this.notes.note(sms, { match: 'none', of, answer: 'unreadable' });
  }

  /** A code that is over, while another one may be had; else silence. */
  private nothingAwaited(sms: ReceivedSms, [over]: readonly AwaitedCode[]): Promise<void> {
    return this.notes.note(sms, { match: 'none', of: over, answer: 'expired' });
  }
}
