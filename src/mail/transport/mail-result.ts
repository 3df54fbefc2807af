import type { MailReason, MailResult } from './mail-transport.js';

/** As nodemailer tells an error: the server's answer where there was one, and what was being done. */
export interface SmtpTrouble {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

const LONGEST_REPLY = 300;

/**
 * What a failed attempt means. A server that answers has decided (RFC 5321 §4.2.1): 5yz for good, 4yz for now. Without
 * an answer all depends on whether the text was on its way: then it may be in the client's box.
 */
export function resultOf(
  { code, command, response, responseCode }: SmtpTrouble,
  isTextOut: boolean,
): MailResult {
  const reply = shortened(response ?? '');
  if (responseCode === undefined || responseCode < 400) {
    if (isTextOut) return { kind: 'unknown', cause: code === 'ETIMEDOUT' ? 'timeout' : 'closed' };
    return { kind: 'postponed', reason: 'unavailable', reply };
  }
  // What a server says before it has heard of a letter is about the connection, and may be mended.
  const isOfLetter = code !== 'ETLS' && code !== 'EPROTOCOL';
  if (responseCode < 500 || !isOfLetter) {
    return { kind: 'postponed', reason: 'unavailable', reply };
  }
  return { kind: 'refused', reason: reasonOf(code, command), reply };
}

function reasonOf(code: string | undefined, command: string | undefined): MailReason {
  if (code === 'EAUTH') return 'auth';
  return command === 'RCPT TO' ? 'bad_address' : 'refused';
}

/** One line; kept beside the attempt. */
export function shortened(reply: string): string {
  return reply.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REPLY);
}
