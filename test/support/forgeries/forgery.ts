/** A file that a verifier must refuse, and the reason that it must give. */
export interface Forgery {
  readonly name: string;
  readonly pdf: Uint8Array;
  /** Steps that must fail, no more and no fewer. */
  readonly failed: readonly string[];
  /** A part of the message of the first of them. */
  readonly reason: RegExp;
}
