import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/index.js';
import type { SigningSession } from '../session/signing-session.entity.js';
import { type SigningContext, SigningContexts } from '../signing-context.js';
import type { Visit } from './client-request.js';
import { CodeSteps } from './code-step.js';
import { FormTokens } from './form-token.js';
import { LinkSessions } from './link-sessions.js';
import { deadLink, notice, type SigningAnswer } from './page-answers.js';
import { signingFields, signingRoutes } from './routes.js';
import { SigningModels } from './signing-models.js';
import { donePage } from './views/done.page.js';
import { signingPage } from './views/signing.page.js';
import type { CodeProblem, SigningProblems } from './views/view-models.js';

/** What the person did wrong in the form that is being answered. */
export interface Mending {
  readonly status: 422 | 429;
  readonly ticked: readonly string[];
  readonly missingTicks?: readonly string[];
  readonly code?: CodeProblem;
}

/** The pages of an opened link: whatever is asked for, what is shown follows from the state of the request. */
@Injectable()
export class SessionPages {
  constructor(
    private readonly sessions: LinkSessions,
    private readonly contexts: SigningContexts,
    private readonly models: SigningModels,
    private readonly codeSteps: CodeSteps,
    private readonly tokens: FormTokens,
    private readonly clock: Clock,
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
      return notice(this.models.frame(context, visit.language), { kind: 'stale-form', href });
    });
  }

  /** The page as the request stands now; with what is to be mended while it can still be signed. */
  async stateOf(session: SigningSession, visit: Visit, mending?: Mending): Promise<SigningAnswer> {
    const context = await this.contexts.read(session);
    const { request, signer } = context;
    const { language } = visit;
    if (request.erasedAt) return notice(this.models.frame(context, language), { kind: 'erased' });
    if (signer.status === 'signed') {
      return {
        kind: 'page',
        status: 200,
        page: donePage(await this.models.done(context, language)),
      };
    }
    const frame = this.models.frame(context, language);
    if (request.status === 'declined') return notice(frame, { kind: 'declined' });
    const isOpen = request.status === 'viewed' && request.expiresAt > this.clock.now();
    if (!isOpen) return deadLink(frame.path, visit);
    return this.signable(context, visit, mending);
  }

  private async signable(
    context: SigningContext,
    { language }: Visit,
    mending: Mending | undefined,
  ): Promise<SigningAnswer> {
    const codeStep = await this.codeSteps.of(context);
    if (codeStep === 'locked') {
      return notice(this.models.frame(context, language), { kind: 'locked' });
    }
    const accepted = Object.keys(context.session.ticks ?? {});
    const model = await this.models.signing(context, {
      language,
      codeStep,
      ticked: mending?.ticked ?? accepted,
      problems: problemsOf(mending),
    });
    return { kind: 'page', status: mending?.status ?? 200, page: signingPage(model) };
  }

  /** Another browser's session and one that never was are alike. */
  private async within(
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

function problemsOf(mending: Mending | undefined): SigningProblems {
  const { missingTicks = [], code } = mending ?? {};
  return { missingTicks, ...(code ? { code } : {}) };
}
