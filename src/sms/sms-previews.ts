import { Injectable } from '@nestjs/common';
import { AppConfig } from '../platform/index.js';
import { SmsGateway } from './gateways/sms-gateway.js';
import type { SmsVariables } from './texts/compose-sms.js';
import type { MessagePurpose } from './texts/message-purpose.js';
import { SmsComposer } from './texts/sms-composer.js';
import type { SmsEncoding } from './texts/sms-length.js';

/** A message as it would be sent; code and link are masked. */
export interface SmsPreview {
  readonly purpose: MessagePurpose;
  readonly sender: string;
  readonly text: string;
  readonly encoding: SmsEncoding;
  /** Parts that are paid for. */
  readonly segments: number;
  /** By the price of one part that the operator has set; null where there is none. */
  readonly priceKopecks: number | null;
}

/** What a message would say and cost, before anything is sent. */
@Injectable()
export class SmsPreviews {
  constructor(
    private readonly composer: SmsComposer,
    private readonly gateway: SmsGateway,
    private readonly config: AppConfig,
  ) {}

  /** @throws SmsTextTooLong */
  async previewOf(
    organizationId: string,
    purpose: MessagePurpose,
    variables: SmsVariables,
  ): Promise<SmsPreview> {
    const { text, encoding, segments } = await this.composer.compose(
      organizationId,
      purpose,
      variables,
    );
    const { partKopecks } = this.config.sms;
    const priceKopecks = partKopecks === undefined ? null : segments * partKopecks;
    return { purpose, sender: this.gateway.sender, text, encoding, segments, priceKopecks };
  }
}
