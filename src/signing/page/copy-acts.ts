import { Injectable } from '@nestjs/common';
import { CopyCodes } from '../copies/copy-codes.service.js';
import { CopyProofs } from '../copies/copy-proof.service.js';
import type { SigningSession } from '../session/signing-session.entity.js';
import { SigningContexts } from '../signing-context.js';
import type { Visit } from './client-request.js';
import { CopyPages, type CopyMending } from './copy-pages.js';
import { deviceFactsOf } from './device-facts.js';
import { notice, type SigningAnswer, toSession } from './page-answers.js';
import { signingFields } from './routes.js';
import { SigningFrames } from './signing-frames.js';

/** The same two forms as before signing, where they open a signed request again: the code, then the documents. */
@Injectable()
export class CopyActs {
  constructor(
    private readonly contexts: SigningContexts,
    private readonly frames: SigningFrames,
    private readonly pages: CopyPages,
    private readonly codes: CopyCodes,
    private readonly proofs: CopyProofs,
  ) {}

  async requestCode(session: SigningSession, visit: Visit): Promise<SigningAnswer> {
    const outcome = await this.codes.request(session);
    switch (outcome.kind) {
      case 'sent':
        return toSession(session.id, visit);
      case 'too-soon':
        return this.show(session, visit, { status: 429, code: outcome });
      case 'sim-changed':
        return this.show(session, visit, { status: 422, code: outcome });
      case 'locked':
      case 'no-more': {
        const context = await this.contexts.read(session);
        const { frame } = await this.frames.ofSession(context, visit.language);
        return notice(frame, { kind: 'copy-locked' });
      }
      case 'ended':
        return this.show(session, visit);
    }
  }

  async confirm(session: SigningSession, visit: Visit): Promise<SigningAnswer> {
    const outcome = await this.proofs.prove(session, {
      code: visit.form[signingFields.code] ?? '',
      facts: { net: visit.net, device: deviceFactsOf(visit.form[signingFields.device]) },
    });
    const mend = (code: CopyMending['code']): Promise<SigningAnswer> =>
      this.show(session, visit, { status: 422, code });
    switch (outcome.kind) {
      case 'opened':
        return toSession(session.id, visit);
      case 'malformed-code':
        return mend({ kind: 'malformed' });
      case 'wrong-code':
        return mend({ kind: 'wrong', attemptsLeft: outcome.attemptsLeft });
      case 'no-code':
        return mend({ kind: 'dead' });
      case 'ended':
        return this.show(session, visit);
    }
  }

  private async show(
    session: SigningSession,
    visit: Visit,
    mending?: CopyMending,
  ): Promise<SigningAnswer> {
    return this.pages.of(await this.contexts.read(session), visit, mending);
  }
}
