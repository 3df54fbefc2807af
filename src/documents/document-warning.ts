/** Something the author should look at before sending; it never blocks. */
export interface DocumentWarning {
  /** Stable snake_case. */
  readonly code:
    'signer_unknown' | 'signer_not_named' | 'signer_phone_not_named' | 'text_not_visible';
  /** For people. */
  readonly message: string;
}
