import { Injectable } from '@nestjs/common';
import type { SigningSession } from '../session/signing-session.entity.js';
import { SigningContexts } from '../signing-context.js';
import { DeadLink } from '../signing.errors.js';
import { ClientDataPages } from './client-data/client-data-pages.js';
import type { Visit } from './client-request.js';
import { FormTokens } from './form-token.js';
import { LinkSessions } from './link-sessions.js';
import { deadLink, notice, type SigningAnswer } from './page-answers.js';
import { signingFields, signingRoutes } from './routes.js';
import { type Mending, SessionStates } from './session-states.js';
import { SigningFrames } from './signing-frames.js';

/** The pages of an opened link: whatever is asked for, what is shown follows from the state of the request. */
@Injectable()
export class SessionPages {
  constructor(
    private readonly sessions: LinkSessions,
    private readonly contexts: SigningContexts,
    private readonly frames: SigningFrames,
    private readonly states: SessionStates,
    private readonly tokens: FormTokens,
    private readonly data: ClientDataPages,
  ) {}

  async show(sid: string, visit: Visit): Promise<SigningAnswer> {
    return this.within(sid, visit, (session) => this.stateOf(session, visit));
  }

  /** What a form of the page does, once it is known to be the page's own. */
  async act(
    sid: string,
    visit: Visit,
    body: (session: SigningSession) => Promise<SigningAnswer>,
  ): Promise<SigningAnswer> {
    return this.within(sid, visit, async (session) => {
      if (!visit.crossSite && this.tokens.fits({ session }, visit.form[signingFields.csrf])) {
        return body(session);
      }
      const context = await this.contexts.read(session);
      const href = signingRoutes.session(sid);
      const { frame } = await this.frames.ofSession(context, visit.language);
      return notice(frame, { kind: 'stale-form', href });
    });
  }

  /** What the form of the client's data does. */
  answerData(sid: string, visit: Visit): Promise<SigningAnswer> {
    return this.inSession(sid, visit, (session) => this.data.answer(session, visit));
  }

  /** The page as the request stands now; with what is to be mended while it can still be signed. */
  stateOf(session: SigningSession, visit: Visit, mending?: Mending): Promise<SigningAnswer> {
    return this.states.of(session, visit, mending);
  }

  /** Where the client is asked for data first, whatever is tried leads to the form. */
  private within(
    sid: string,
    visit: Visit,
    body: (session: SigningSession) => Promise<SigningAnswer>,
  ): Promise<SigningAnswer> {
    return this.inSession(sid, visit, async (session) => {
      const asking = await this.data.waiting(session);
      if (asking) return this.data.show(asking, session, visit);
      try {
        return await body(session);
      } catch (error) {
        if (!(error instanceof DeadLink)) throw error;
        return deadLink(signingRoutes.session(sid), visit);
      }
    });
  }

  /** Another browser's session and one that never was are alike. */
  private async inSession(
    sid: string,
    visit: Visit,
    body: (session: SigningSession) => Promise<SigningAnswer>,
  ): Promise<SigningAnswer> {
    const session = await this.sessions.find(sid, visit.cookies);
    if (session) return body(session);
    const frame = { language: visit.language, company: '', path: signingRoutes.session(sid) };
    return notice(frame, { kind: 'session-lost' });
  }
}
