import { Injectable } from '@nestjs/common';
import { ConsentWithdrawals } from '../../agreements/index.js';
import { DomainError, isId } from '../../platform/index.js';
import { awaitsProof } from '../session/signing-session.entity.js';
import { SigningContexts } from '../signing-context.js';
import type { Visit } from './client-request.js';
import { type SigningAnswer, toSession } from './page-answers.js';
import { signingFields } from './routes.js';
import { SessionPages } from './session-pages.js';

/** A consent is taken back where it was given: on the page of what is signed, once the phone was proven. */
@Injectable()
export class WithdrawalActs {
  constructor(
    private readonly pages: SessionPages,
    private readonly contexts: SigningContexts,
    private readonly consents: ConsentWithdrawals,
  ) {}

  /** `POST /sign/:sid/withdraw`. Whatever is no consent of this signer changes nothing. */
  withdraw(sid: string, visit: Visit): Promise<SigningAnswer> {
    return this.pages.act(sid, visit, async (session) => {
      const id = visit.form[signingFields.consent] ?? '';
      const { request, signer } = await this.contexts.read(session);
      if (awaitsProof(session) || signer.status !== 'signed' || !isId(id)) {
        return toSession(sid, visit);
      }
      const by = `signer/${signer.id}`;
      const { organizationId } = request;
      try {
        await this.consents.withdraw({ organizationId, id, signerId: signer.id, by });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
      return toSession(sid, visit);
    });
  }
}
