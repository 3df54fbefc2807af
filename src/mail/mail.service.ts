import { Injectable } from '@nestjs/common';
import { Clock, JobQueue, newId, type Tx } from '../platform/index.js';
import { composeLetter, type LetterVariables } from './letters/compose-letter.js';
import { MailMessage } from './mail-message.entity.js';
import { submitLetter } from './submission/submit-letter.jobs.js';
import { MailTransport } from './transport/mail-transport.js';

/** A letter that somebody wants to be sent. */
export interface NewLetter {
  readonly organizationId: string;
  readonly requestId: string;
  readonly signerId: string;
  readonly linkId: string;
  readonly email: string;
  /** The SMS in whose place it goes out by itself. */
  readonly smsMessageId: string | null;
  readonly validUntil: Date;
  readonly variables: LetterVariables;
}

/** Writes letters down. Nothing leaves the process here: a job hands them over after the commit. */
@Injectable()
export class MailService {
  constructor(
    private readonly transport: MailTransport,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Whether the installation sends letters at all. */
  get isConfigured(): boolean {
    return this.transport.isConfigured;
  }

  /** Queues a letter in the caller's transaction: row without the link, job. */
  async send(tx: Tx, { variables, ...letter }: NewLetter): Promise<void> {
    const now = this.clock.now();
    const message: MailMessage = {
      id: newId(),
      ...letter,
      company: variables.company,
      ...composeLetter(variables),
      status: 'queued',
      reason: null,
      statusAt: now,
      attempts: [],
      dueAt: null,
      createdAt: now,
    };
    await tx.insert(MailMessage, message);
    const { organizationId, id: messageId } = message;
    await this.queue.put(tx, submitLetter, { organizationId, messageId });
  }
}
