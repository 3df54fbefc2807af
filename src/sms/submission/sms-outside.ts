import { Injectable } from '@nestjs/common';
import { Clock, newId } from '../../platform/index.js';
import type { SmsGateway, SubmissionResult } from '../gateways/sms-gateway.js';
import { SmsGateways } from '../gateways/sms-gateways.js';
import { SmsSecretsRegistry } from '../secrets/sms-secrets-registry.js';
import type { SmsMessage } from '../sms-message.entity.js';
import { fillPlaces } from '../texts/secret-places.js';
import { answerWithin } from './answer-within.js';
import type { SmsAttempt } from './sms-attempt.entity.js';
import { isDue, LOST_AFTER_MS, validityOf } from './submission-policy.js';

/** Far below the time after which another worker may take the job over. */
const ANSWER_MS = 15_000;

/** What a submission needs from outside the database: secrets, gateway, clock. */
@Injectable()
export class SmsOutside {
  constructor(
    private readonly secrets: SmsSecretsRegistry,
    private readonly gateways: SmsGateways,
    private readonly clock: Clock,
  ) {}

  isDue(message: SmsMessage): boolean {
    return isDue(message, this.clock.now());
  }

  /** When an attempt that is still open is one that nobody waits for any more; nothing when it is so now. */
  lostAt({ submittedAt }: SmsAttempt): Date | undefined {
    const lostAt = new Date(submittedAt.getTime() + LOST_AFTER_MS);
    return lostAt > this.clock.now() ? lostAt : undefined;
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
      gateway: this.gatewayOf(message.gateway).name,
      outcome: 'submitting',
      reason: null,
      providerId: null,
      costKopecks: null,
      submittedAt: this.clock.now(),
      answeredAt: null,
    };
  }

  /** Both attempts of a message have one key, so that a gateway that takes keys never delivers it twice. */
  async send(
    message: SmsMessage,
    { gateway }: SmsAttempt,
    text: string,
  ): Promise<SubmissionResult> {
    const { id: idempotencyKey, phone: to, sender } = message;
    const validity = validityOf(message, this.clock.now());
    const submission = { to, text, sender, validity, idempotencyKey };
    return answerWithin(ANSWER_MS, this.gatewayOf(gateway).send(submission));
  }

  /** The first one where the named one was taken out of the configuration meanwhile. */
  private gatewayOf(name: string | null): SmsGateway {
    return this.gateways.named(name ?? '') ?? this.gateways.primary;
  }
}
