import { Injectable } from '@nestjs/common';
import { maskPhone } from '#libs/phone';
import { isReadable } from '../copies/readable-copy.js';
import type { SigningContext } from '../signing-context.js';
import type { Visit } from './client-request.js';
import { CodeSteps } from './code-step.js';
import { FormTokens } from './form-token.js';
import { deadLink, mended, shown, type SigningAnswer } from './page-answers.js';
import { signingRoutes } from './routes.js';
import { SigningFrames } from './signing-frames.js';
import { copyPage } from './views/copy.page.js';
import type { CodeProblem } from './views/view-models.js';

/** What the person did wrong in the form that is being answered. */
export interface CopyMending {
  readonly status: 422 | 429;
  readonly code: CodeProblem;
}

/** What a signed request shows before a fresh code: nothing of its documents. */
@Injectable()
export class CopyPages {
  constructor(
    private readonly frames: SigningFrames,
    private readonly codeSteps: CodeSteps,
    private readonly tokens: FormTokens,
  ) {}

  async of(
    context: SigningContext,
    visit: Visit,
    mending: CopyMending | undefined,
  ): Promise<SigningAnswer> {
    const { session, signer } = context;
    const { frame } = await this.frames.ofSession(context, visit.language);
    if (!isReadable(context)) return deadLink(frame.path, visit, frame);
    const page = copyPage({
      ...frame,
      csrf: this.tokens.of({ session }),
      actions: {
        code: signingRoutes.code(session.id),
        confirm: signingRoutes.confirm(session.id),
      },
      maskedPhone: maskPhone(signer.phone).replaceAll(' ', '\u00a0'),
      count: context.documents.length,
      ...(await this.codeSteps.ofCopy(context)),
      ...(mending ? { problem: mending.code } : {}),
    });
    return mended(shown(frame, mending?.status ?? 200, page), mending?.code);
  }
}
