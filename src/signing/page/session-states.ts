import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/index.js';
import { awaitsProof, type SigningSession } from '../session/signing-session.entity.js';
import { type SigningContext, SigningContexts } from '../signing-context.js';
import type { Visit } from './client-request.js';
import { CodeSteps } from './code-step.js';
import { CopyPages } from './copy-pages.js';
import { deadLink, mended, notice, type SigningAnswer } from './page-answers.js';
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

/** What an opened link shows, as the request stands now. */
@Injectable()
export class SessionStates {
  constructor(
    private readonly contexts: SigningContexts,
    private readonly models: SigningModels,
    private readonly codeSteps: CodeSteps,
    private readonly copies: CopyPages,
    private readonly clock: Clock,
  ) {}

  /** The page as the request stands now; with what is to be mended while it can still be signed. */
  async of(session: SigningSession, visit: Visit, mending?: Mending): Promise<SigningAnswer> {
    const context = await this.contexts.read(session);
    const { request, signer } = context;
    const { language } = visit;
    if (request.erasedAt) return notice(this.models.frame(context, language), { kind: 'erased' });
    if (awaitsProof(session)) return this.copies.of(context, visit, undefined);
    const stands = request.status === 'viewed' || request.status === 'signed';
    if (signer.status === 'signed' && stands) {
      return {
        kind: 'page',
        status: 200,
        page: donePage(await this.models.done(context, language)),
      };
    }
    const frame = this.models.frame(context, language);
    if (signer.status === 'declined') return notice(frame, { kind: 'declined' });
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
    const status = mending?.status ?? 200;
    return mended({ kind: 'page', status, page: signingPage(model) }, mending?.code);
  }
}

function problemsOf(mending: Mending | undefined): SigningProblems {
  const { missingTicks = [], code } = mending ?? {};
  return { missingTicks, ...(code ? { code } : {}) };
}
