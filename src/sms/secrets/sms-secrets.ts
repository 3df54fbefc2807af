/** What is put into the text at the moment of submission and exists nowhere else (C-8, SEC-19). */
export interface SmsSecrets {
  /** The whole address, token included. */
  readonly link?: string;
  /** Six digits. */
  readonly code?: string;
}

/** Which message asks for them. */
export interface SmsSecretsWanted {
  readonly messageId: string;
  readonly linkId: string | null;
  readonly challengeId: string | null;
}

/** Derives link and code of a message; whoever makes them provides it. */
export interface SmsSecretsSource {
  /** Undefined when link or code is no longer valid: the message must not go out any more. */
  secretsOf(wanted: SmsSecretsWanted): Promise<SmsSecrets | undefined>;
}
