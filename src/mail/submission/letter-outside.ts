import { Injectable } from '@nestjs/common';
import { AppConfig, type Tx } from '../../platform/index.js';
import { fillLetter } from '../letters/fill-letter.js';
import { LetterLinks } from '../letters/letter-links.js';
import { MailTransitions } from '../lifecycle/mail-transitions.js';
import type { MailMessage } from '../mail-message.entity.js';
import {
  type MailResult,
  MailTransport,
  type OutgoingLetter,
} from '../transport/mail-transport.js';
import { LetterOutcomes } from './letter-outcomes.js';

/** A letter on its way out: its link, its words, its transport. */
@Injectable()
export class LetterOutside {
  constructor(
    private readonly links: LetterLinks,
    private readonly transport: MailTransport,
    private readonly transitions: MailTransitions,
    private readonly outcomes: LetterOutcomes,
    private readonly config: AppConfig,
  ) {}

  /** The whole letter, in memory only (SEC-19); undefined when its link is dead. */
  async letterOf(message: MailMessage): Promise<OutgoingLetter | undefined> {
    const link = await this.links.addressOf(message.linkId);
    if (link === undefined) return undefined;
    const { id, company, email: to, subject, text, createdAt: date } = message;
    const host = new URL(this.config.http.publicUrl).hostname;
    return {
      messageId: `<${id}@${host}>`,
      fromName: company,
      to,
      subject,
      date,
      ...fillLetter(text, link),
    };
  }

  /** False when somebody was quicker. */
  async begin(tx: Tx, message: MailMessage): Promise<boolean> {
    if (!(await this.transitions.apply(tx, message, 'submit'))) return false;
    await this.outcomes.begin(tx, message);
    return true;
  }

  withdraw(tx: Tx, message: MailMessage): Promise<boolean> {
    return this.transitions.apply(tx, message, 'withdraw', 'no_longer_valid');
  }

  send(letter: OutgoingLetter): Promise<MailResult> {
    return this.transport.send(letter);
  }
}
