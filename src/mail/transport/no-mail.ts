import { type MailResult, MailTransport } from './mail-transport.js';

/** An installation without a mail server. */
export class NoMail extends MailTransport {
  readonly isConfigured = false;

  /** A letter of the time when there was one waits; the server may be named again. */
  send(): Promise<MailResult> {
    return Promise.resolve({ kind: 'postponed', reason: 'unavailable', reply: '' });
  }
}
