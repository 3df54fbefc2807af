import { Injectable } from '@nestjs/common';
import { AppConfig, Clock, decryptField } from '../../../platform/index.js';
import type { SubmissionResult } from '../../gateways/sms-gateway.js';
import { SmsGateways } from '../../gateways/sms-gateways.js';
import { answerWithin } from '../../submission/answer-within.js';
import type { IntrumMessage } from './intrum-message.entity.js';

const ANSWER_MS = 15_000;
const LEAST_VALIDITY_S = 60;

/** What a message of INTRUM needs from outside the database: its text, in memory only, and the gateway. */
@Injectable()
export class IntrumOutside {
  constructor(
    private readonly config: AppConfig,
    private readonly gateways: SmsGateways,
    private readonly clock: Clock,
  ) {}

  async send(message: IntrumMessage): Promise<SubmissionResult> {
    const { textBox, keyVersion, validUntil, phone: to, sender, id: idempotencyKey } = message;
    const { dataKey } = this.config.secrets;
    const text = decryptField(textBox, dataKey.of(keyVersion)).toString();
    const left = Math.floor((validUntil.getTime() - this.clock.now().getTime()) / 1000);
    const validity = Math.max(left, LEAST_VALIDITY_S);
    const gateway = this.gateways.named(message.gateway) ?? this.gateways.primary;
    return answerWithin(ANSWER_MS, gateway.send({ to, text, sender, validity, idempotencyKey }));
  }
}
