import { Injectable } from '@nestjs/common';
import { CodeRequestService } from '../code-request.service.js';
import { ConfirmationService } from '../confirmation.service.js';
import { DecliningService } from '../declining.service.js';
import { awaitsProof, type SigningSession } from '../session/signing-session.entity.js';
import type { Ticks } from '../ticks.js';
import type { Visit } from './client-request.js';
import { CopyActs } from './copy-acts.js';
import { deviceFactsOf } from './device-facts.js';
import { type SigningAnswer, toSession } from './page-answers.js';
import { signingFields } from './routes.js';
import { SessionPages } from './session-pages.js';
import type { Mending } from './session-states.js';
import { TickedInForm } from './ticked-in-form.js';

const LONGEST_REASON = 500;

/** What the forms of the signing page do. A failed act shows the same page again, with what to mend. */
@Injectable()
export class SessionActs {
  constructor(
    private readonly pages: SessionPages,
    private readonly ticked: TickedInForm,
    private readonly codes: CodeRequestService,
    private readonly confirmation: ConfirmationService,
    private readonly declining: DecliningService,
    private readonly copies: CopyActs,
  ) {}

  /** `POST /sign/:sid/code`: keeps the ticks, sends the code unless it is there and its SMS will be answered. */
  requestCode(sid: string, visit: Visit): Promise<SigningAnswer> {
    return this.pages.act(sid, visit, async (session) => {
      if (awaitsProof(session)) return this.copies.requestCode(session, visit);
      const { ticks } = await this.ticked.of(session, visit);
      const outcome = await this.codes.request(session, ticks, visit.net);
      const mend = this.mender(session, visit, ticks);
      switch (outcome.kind) {
        case 'missing-ticks':
          return mend({ status: 422, missingTicks: outcome.names });
        case 'too-soon':
          return mend({ status: 429, code: outcome });
        case 'sim-changed':
          return mend({ status: 422, code: outcome });
        case 'locked':
        case 'ended':
          return this.pages.stateOf(session, visit);
        case 'sent':
        case 'signed':
        case 'declined':
          return toSession(sid, visit);
      }
    });
  }

  /** `POST /sign/:sid/confirm`: the signature. */
  confirm(sid: string, visit: Visit): Promise<SigningAnswer> {
    return this.pages.act(sid, visit, async (session) => {
      if (awaitsProof(session)) return this.copies.confirm(session, visit);
      const { ticks, context } = await this.ticked.of(session, visit);
      const code = visit.form[signingFields.code] ?? '';
      const facts = { net: visit.net, device: deviceFactsOf(visit.form[signingFields.device]) };
      const outcome = await this.confirmation.confirm(session, { ticks, code, facts, context });
      const mend = this.mender(session, visit, ticks);
      switch (outcome.kind) {
        case 'missing-ticks':
          return mend({ status: 422, missingTicks: outcome.names });
        case 'malformed-code':
          return mend({ status: 422, code: { kind: 'malformed' } });
        case 'wrong-code':
          return mend({
            status: 422,
            code: { kind: 'wrong', attemptsLeft: outcome.attemptsLeft },
          });
        case 'no-code':
          return mend({ status: 422, code: { kind: 'dead' } });
        case 'locked':
        case 'ended':
          return this.pages.stateOf(session, visit);
        case 'signed':
        case 'declined':
          return toSession(sid, visit);
      }
    });
  }

  /** `POST /sign/:sid/decline`. */
  decline(sid: string, visit: Visit): Promise<SigningAnswer> {
    return this.pages.act(sid, visit, async (session) => {
      const reason = (visit.form[signingFields.reason] ?? '').trim().slice(0, LONGEST_REASON);
      const device = deviceFactsOf(visit.form[signingFields.device]);
      await this.declining.decline(session, {
        reason: reason.toWellFormed(),
        facts: { net: visit.net, device },
        documentId: visit.form[signingFields.document],
      });
      return toSession(sid, visit);
    });
  }

  /** Shows the page again with the boxes that were ticked. */
  private mender(
    session: SigningSession,
    visit: Visit,
    ticks: Ticks,
  ): (mending: Omit<Mending, 'ticked'>) => Promise<SigningAnswer> {
    const ticked = [...Object.keys(session.ticks ?? {}), ...Object.keys(ticks)];
    return (mending) => this.pages.stateOf(session, visit, { ...mending, ticked });
  }
}
