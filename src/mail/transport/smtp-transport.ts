import { once } from 'node:events';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailSettings } from '../../platform/index.js';
import { resultOf, shortened, type SmtpTrouble } from './mail-result.js';
import { type MailResult, MailTransport, type OutgoingLetter } from './mail-transport.js';

const CONNECT_MS = 10_000;
/** Servers may look a letter over before they answer; after it nobody waits, far below the life of a job. */
const ANSWER_MS = 20_000;

/**
 * Hands letters to one mail server, one connection each. Not by nodemailer's own transport: that does not tell an error
 * before the text from one after it, and only the first may be tried again.
 */
export class SmtpTransport extends MailTransport {
  readonly isConfigured = true;

  constructor(
    private readonly settings: MailSettings,
    private readonly answerMs = ANSWER_MS,
  ) {
    super();
  }

  async send(letter: OutgoingLetter): Promise<MailResult> {
    const bytes = await this.compose(letter);
    let isTextOut = false;
    const text = new Readable({
      read() {
        // Asked for by the connection only when the server has said 354.
        isTextOut = true;
        this.push(bytes);
        this.push(null);
      },
    });
    const connection = this.connection();
    try {
      await this.open(connection);
      const reply = await this.hand(connection, letter.to, text);
      connection.quit();
      return { kind: 'accepted', reply: shortened(reply) };
    } catch (error) {
      connection.close();
      return resultOf(troubleOf(error), isTextOut);
    }
  }

  private connection(): SMTPConnection {
    const { host, port, tls, requireTls, ca } = this.settings;
    return new SMTPConnection({
      host,
      port,
      secure: tls,
      requireTLS: requireTls,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      dnsTimeout: CONNECT_MS,
      socketTimeout: this.answerMs,
      tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    });
  }

  private async open(connection: SMTPConnection): Promise<void> {
    // Errors of later, while nobody asks, belong to the act that is then under way.
    connection.on('error', () => undefined);
    const connected = once(connection, 'connect');
    connection.connect();
    await connected;
    const { login } = this.settings;
    if (!login) return;
    await new Promise<void>((resolve, reject) => {
      connection.login({ user: login.user, pass: login.password }, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  private hand(connection: SMTPConnection, to: string, text: Readable): Promise<string> {
    const envelope = { from: this.settings.from, to: [to] };
    return new Promise((resolve, reject) => {
      connection.send(envelope, text, (error, info) => {
        if (error) reject(error);
        else resolve(info.response);
      });
    });
  }

  private compose(letter: OutgoingLetter): Promise<Buffer> {
    const { fromName, ...content } = letter;
    const composer = new MailComposer({
      ...content,
      from: { name: fromName, address: this.settings.from },
      // RFC 3834: nobody's holiday reply comes back. No list, so no header of lists.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return composer.compile().build();
  }
}

function troubleOf(error: unknown): SmtpTrouble {
  return error instanceof Error ? (error as SmtpTrouble) : {};
}
