/** What came of an attempt to sign. A failed attempt is a fact, not an exception: it is committed first. */
export type SigningOutcome =
  | { readonly kind: 'signed' }
  | { readonly kind: 'missing-ticks'; readonly names: readonly string[] }
  | { readonly kind: 'malformed-code' }
  | { readonly kind: 'wrong-code'; readonly attemptsLeft: number }
  /** No code is alive: it has run out, or none was asked for yet. */
  | { readonly kind: 'no-code' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'declined' }
  /** Expired or cancelled in the meantime. */
  | { readonly kind: 'ended' };
