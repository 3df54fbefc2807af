/** A letter as it goes out; it exists in memory only, since its link opens a document. */
export interface OutgoingLetter {
  /** The same on every attempt, so that a server that has it already can tell. */
  readonly messageId: string;
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
}

/** Why nobody knows whether a letter went out. */
export type MailUnknownCause = 'closed' | 'timeout' | 'restart';

/** Why a mail server did not take a letter. `bad_address`: it knows nobody of that name. */
export const MAIL_REASONS = ['bad_address', 'refused', 'auth', 'unavailable'] as const;
export type MailReason = (typeof MAIL_REASONS)[number];

/** What became of one attempt. `code` and `reply` are the server's own, empty where it said nothing. */
export type MailResult =
  | { readonly kind: 'accepted'; readonly reply: string }
  /** For good: the same letter would be refused again. */
  | { readonly kind: 'refused'; readonly reason: MailReason; readonly reply: string }
  /** Nothing went out, and later it may. */
  | { readonly kind: 'postponed'; readonly reason: MailReason; readonly reply: string }
  /** The text was on its way when the server fell silent: it is never sent again by itself. */
  | { readonly kind: 'unknown'; readonly cause: MailUnknownCause };

/** Port to whoever takes letters. */
export abstract class MailTransport {
  /** Whether there is anybody to take them; without, nobody is offered an e-mail. */
  abstract readonly isConfigured: boolean;
  /** Never throws: what may have gone out is `unknown`. */
  abstract send(letter: OutgoingLetter): Promise<MailResult>;
}
