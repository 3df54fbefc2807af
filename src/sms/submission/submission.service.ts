import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, lockRow, newId, Transactions, type Tx } from '../../platform/index.js';
import { SmsGateway, type SubmissionResult } from '../gateways/sms-gateway.js';
import { SmsTransitions } from '../lifecycle/sms-transitions.js';
import { SmsSecretsRegistry } from '../secrets/sms-secrets-registry.js';
import { SmsMessage } from '../sms-message.entity.js';
import { fillPlaces } from '../texts/secret-places.js';
import { answerWithin } from './answer-within.js';
import { SmsAttempt } from './sms-attempt.entity.js';
import { SubmissionOutcomes } from './submission-outcomes.js';
import { isDue, validityOf } from './submission-policy.js';

/** Far below the time after which another worker may take the job over. */
const ANSWER_MS = 15_000;

/**
 * Hands messages to the gateway, each attempt between two short transactions: the first says that the bytes are
 * about to go out, the second what came of it. Whoever finds the first without the second cannot know (REL-4).
 */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly transitions: SmsTransitions,
    private readonly outcomes: SubmissionOutcomes,
    private readonly outside: SmsOutside,
  ) {}

  async submit(messageId: string): Promise<void> {
    const message = await this.dataSource.getRepository(SmsMessage).findOneBy({ id: messageId });
    if (!message) return;
    if (message.status === 'submitting') return this.giveUp(messageId);
    if (!this.outside.isDue(message)) return;
    const text = await this.outside.textOf(message);
    if (text === undefined) return this.withdraw(messageId);
    const attempt = await this.transactions.run((tx) => this.begin(tx, messageId));
    if (!attempt) return;
    const result = await this.outside.send(message, text);
    await this.transactions.run(async (tx) => {
      const locked = await lockRow(tx, SmsMessage, { id: messageId });
      if (locked) await this.outcomes.settle(tx, locked, attempt, result);
    });
  }

  private async begin(tx: Tx, messageId: string): Promise<SmsAttempt | undefined> {
    const message = await lockRow(tx, SmsMessage, { id: messageId });
    if (!message || !this.outside.isDue(message)) return undefined;
    if (!(await this.transitions.apply(tx, message, 'submit'))) return undefined;
    const attempt = this.outside.newAttempt(message);
    await tx.insert(SmsAttempt, attempt);
    return attempt;
  }

  /** The process that was submitting died: the bytes may be out. */
  private async giveUp(messageId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const message = await lockRow(tx, SmsMessage, { id: messageId });
      if (message?.status !== 'submitting') return;
      const { attempts: number } = message;
      const attempt = await tx.findOneByOrFail(SmsAttempt, { messageId, number });
      await this.outcomes.settle(tx, message, attempt, { kind: 'unknown', cause: 'restart' });
    });
  }

  private async withdraw(messageId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const message = await lockRow(tx, SmsMessage, { id: messageId });
      if (message) await this.outcomes.withdraw(tx, message);
    });
  }
}

/** What a submission needs from outside the database: secrets, gateway, clock. */
@Injectable()
export class SmsOutside {
  constructor(
    private readonly secrets: SmsSecretsRegistry,
    private readonly gateway: SmsGateway,
    private readonly clock: Clock,
  ) {}

  isDue(message: SmsMessage): boolean {
    return isDue(message, this.clock.now());
  }

  /** The whole text, in memory only (SEC-19); undefined when link or code is no longer valid. */
  async textOf({
    id: messageId,
    linkId,
    challengeId,
    text,
  }: SmsMessage): Promise<string | undefined> {
    const secrets = await this.secrets.secretsOf({ messageId, linkId, challengeId });
    return secrets && fillPlaces(text, secrets);
  }

  newAttempt(message: SmsMessage): SmsAttempt {
    return {
      id: newId(),
      organizationId: message.organizationId,
      messageId: message.id,
      number: message.attempts,
      gateway: this.gateway.name,
      outcome: 'submitting',
      reason: null,
      providerId: null,
      submittedAt: this.clock.now(),
      answeredAt: null,
    };
  }

  /** Both attempts of a message have one key, so that a gateway that takes keys never delivers it twice. */
  async send(message: SmsMessage, text: string): Promise<SubmissionResult> {
    const { id: idempotencyKey, phone: to, sender } = message;
    const validity = validityOf(message, this.clock.now());
    const submission = { to, text, sender, validity, idempotencyKey };
    return answerWithin(ANSWER_MS, this.gateway.send(submission));
  }
}
