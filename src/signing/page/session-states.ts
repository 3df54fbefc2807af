import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/index.js';
import { awaitsProof, type SigningSession } from '../session/signing-session.entity.js';
import { type SigningContext, SigningContexts } from '../signing-context.js';
import type { Visit } from './client-request.js';
import { CodeSteps } from './code-step.js';
import { CopyPages } from './copy-pages.js';
import { GivenConsents } from './given-consents.js';
import { deadLink, mended, notice, shown, type SigningAnswer } from './page-answers.js';
import { SigningModels } from './signing-models.js';
import { donePage } from './views/done.page.js';
import { signingPage } from './views/signing.page.js';
import type { CodeProblem, SigningFrame, SigningProblems } from './views/view-models.js';

/** What the person did wrong in the form that is being answered. */
export interface Mending {
  readonly status: 422 | 429;
  readonly ticked: readonly string[];
  readonly missingTicks?: readonly string[];
  readonly code?: CodeProblem;
}

/** What an opened link shows, as the request stands now. */
@Injectable()
export class SessionStates {
  constructor(
    private readonly contexts: SigningContexts,
    private readonly models: SigningModels,
    private readonly codeSteps: CodeSteps,
    private readonly copies: CopyPages,
    private readonly consents: GivenConsents,
    private readonly clock: Clock,
  ) {}

  /** The page as the request stands now; with what is to be mended while it can still be signed. */
  async of(session: SigningSession, visit: Visit, mending?: Mending): Promise<SigningAnswer> {
    const context = await this.contexts.read(session);
    const { request, signer } = context;
    if (request.erasedAt) return notice(await this.frameOf(context, visit), { kind: 'erased' });
    if (awaitsProof(session)) return this.copies.of(context, visit, undefined);
    const stands = request.status === 'viewed' || request.status === 'signed';
    if (signer.status === 'signed' && stands) {
      const done = await this.models.done(context, visit.language);
      const model = { ...done, ...(await this.consents.of(context)) };
      return shown(model, 200, donePage(model));
    }
    const frame = await this.frameOf(context, visit);
    if (signer.status === 'declined') return notice(frame, { kind: 'declined' });
    const isOpen = request.status === 'viewed' && request.expiresAt > this.clock.now();
    if (!isOpen) return deadLink(frame.path, visit, frame);
    return this.signable(context, visit, mending);
  }

  private async signable(
    context: SigningContext,
    visit: Visit,
    mending: Mending | undefined,
  ): Promise<SigningAnswer> {
    const codeStep = await this.codeSteps.of(context);
    if (codeStep === 'locked') {
      return notice(await this.frameOf(context, visit), { kind: 'locked' });
    }
    const accepted = Object.keys(context.session.ticks ?? {});
    const model = await this.models.signing(context, {
      language: visit.language,
      codeStep,
      ticked: mending?.ticked ?? accepted,
      problems: problemsOf(mending),
    });
    const answer = shown(model, mending?.status ?? 200, signingPage(model));
    return mended(answer, mending?.code);
  }

  private frameOf(context: SigningContext, { language }: Visit): Promise<SigningFrame> {
    return this.models.frame(context, language);
  }
}

function problemsOf(mending: Mending | undefined): SigningProblems {
  const { missingTicks = [], code } = mending ?? {};
  return { missingTicks, ...(code ? { code } : {}) };
}
