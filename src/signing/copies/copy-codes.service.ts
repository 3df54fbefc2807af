import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/index.js';
import { type AskedCode, CodeIssuing } from '../code-issuing.js';
import type { SigningSession } from '../session/signing-session.entity.js';
import { SigningContexts } from '../signing-context.js';
import { withinCaps } from '../within-caps.js';
import { isReadable } from './readable-copy.js';

/** `ended`: there is no copy to be opened. `locked` and `no-more`: no more codes are made. */
export type CopyCodeOutcome = AskedCode | { readonly kind: 'ended' };

/**
 * A signed request opened again, at any time and in any browser: whoever wants to see it proves by a fresh code that
 * he holds the phone of the signer. The code is of a policy of its own and signs nothing.
 */
@Injectable()
export class CopyCodes {
  constructor(
    private readonly transactions: Transactions,
    private readonly contexts: SigningContexts,
    private readonly issuing: CodeIssuing,
  ) {}

  /** Sends the code; asked again, the same one while it lives. Under the limits of SEC-2 and SEC-3. */
  async request(session: SigningSession): Promise<CopyCodeOutcome> {
    await this.issuing.prepare(session);
    return withinCaps(
      this.transactions.run<CopyCodeOutcome>(async (tx) => {
        const context = await this.contexts.lock(tx, session);
        if (!isReadable(context)) return { kind: 'ended' };
        return this.issuing.ask(tx, context, 'copy');
      }),
    );
  }
}
