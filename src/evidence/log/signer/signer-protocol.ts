import { isSignedState } from './signer-state.js';
import type { Refusal, SignedState, SignRequest } from './log-signer.js';

/** One line of JSON each way, then the socket is closed. */
export type Question =
  | { readonly ask: 'key' }
  | { readonly ask: 'last'; readonly origin: string }
  | ({ readonly ask: 'sign' } & SignRequest);

export type Answer =
  | { readonly key: string }
  | { readonly last: SignedState | null }
  | { readonly checkpoint: string }
  | { readonly refused: Refusal; readonly message: string }
  | { readonly failed: string };

/** More than a question or an answer can have. */
export const maxLine = 16_384;

/** @throws SyntaxError when it is not a question */
export function readQuestion(line: string): Question {
  const value: unknown = JSON.parse(line);
  if (typeof value === 'object' && value !== null && 'ask' in value) {
    if (value.ask === 'key') return { ask: 'key' };
    const { origin } = { origin: undefined, ...value };
    if (value.ask === 'last' && typeof origin === 'string') return { ask: 'last', origin };
    if (value.ask === 'sign' && isSignedState(value) && 'proof' in value) {
      const { size, root, proof } = value;
      const isProof = Array.isArray(proof) && proof.every((hash) => typeof hash === 'string');
      if (isProof) return { ask: 'sign', origin: value.origin, size, root, proof };
    }
  }
  throw new SyntaxError('not a question to a signer');
}
