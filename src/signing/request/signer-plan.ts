import type { SignerChoice } from './signer-choice.js';
import type { Signer } from './signer.entity.js';

/** Somebody who is to sign, and when. */
export interface PlannedSigner extends SignerChoice {
  /** From 1: the SMS goes out when everybody with a lower number has signed. */
  readonly order: number;
  /** The employee, where the signer signs for the company. */
  readonly userId: string | null;
}

/** The only signer, or one of those who sign at once. */
export function firstInTurn(choice: SignerChoice): PlannedSigner {
  return { ...choice, order: 1, userId: null };
}

/** Whether anybody has to wait for somebody. */
export function isOrdered(signers: readonly Pick<Signer, 'position'>[]): boolean {
  return new Set(signers.map(({ position }) => position)).size > 1;
}

/** The first two who are the same person at the same number: he would sign twice. Indices of both. */
export function sameSigners(
  signers: readonly Pick<PlannedSigner, 'fullName' | 'phone'>[],
): { readonly first: number; readonly second: number } | undefined {
  const seen = new Map<string, number>();
  for (const [second, { fullName, phone }] of signers.entries()) {
    const key = `${phone} ${fullName.toLowerCase()}`;
    const first = seen.get(key);
    if (first !== undefined) return { first, second };
    seen.set(key, second);
  }
  return undefined;
}
