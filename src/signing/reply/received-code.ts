import type { Tx } from '../../platform/index.js';
import type { SigningContext } from '../signing-context.js';

/** What came of a code that came by SMS. */
export type ReplyResult =
  | { readonly kind: 'signed' }
  | { readonly kind: 'wrong'; readonly attemptsLeft: number }
  | { readonly kind: 'locked' };

/** An SMS from the signer's own number that brought the code instead of the page. */
export interface ReceivedCode {
  /** E.164. */
  readonly phone: string;
  /** The code that it is compared with, and no other. */
  readonly challengeId: string;
  /**
   * Writes down what the SMS turned out to be, before what follows from it. False when that was done before: then
   * nothing may follow.
   */
  settle(tx: Tx, match: 'code' | 'wrong'): Promise<boolean>;
  /** Tells the client, in the transaction that decided. */
  answer(tx: Tx, context: SigningContext, result: ReplyResult): Promise<void>;
}
