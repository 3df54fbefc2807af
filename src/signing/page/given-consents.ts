import { Injectable } from '@nestjs/common';
import { ConsentWithdrawals } from '../../agreements/index.js';
import type { SigningContext } from '../signing-context.js';
import { FormTokens } from './form-token.js';
import { signingRoutes } from './routes.js';
import type { DoneModel } from './views/view-models.js';

/** What a signer consented to with his signature, and the form that takes a consent back. */
@Injectable()
export class GivenConsents {
  constructor(
    private readonly consents: ConsentWithdrawals,
    private readonly tokens: FormTokens,
  ) {}

  async of({
    session,
    request,
    signer,
  }: SigningContext): Promise<Required<Pick<DoneModel, 'consents' | 'withdraw'>>> {
    const action = signingRoutes.withdraw(session.id);
    return {
      consents: await this.consents.givenBy(request.organizationId, signer.id),
      withdraw: { action, csrf: this.tokens.of({ session }) },
    };
  }
}
