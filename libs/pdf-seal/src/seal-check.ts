/** One thing a verifier looked at. */
export interface SealCheck {
  /** Stable name in snake_case. */
  readonly step: string;
  readonly ok: boolean;
  readonly message: string;
}
