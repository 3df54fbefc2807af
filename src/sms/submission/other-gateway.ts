import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { SettingsReader } from '../../settings/index.js';
import type { SmsGateway } from '../gateways/sms-gateway.js';
import { SmsGateways } from '../gateways/sms-gateways.js';
import type { SmsReason } from '../lifecycle/sms-status.js';
import type { SmsMessage } from '../sms-message.entity.js';
import { FAILS_OVER } from './refusal-policy.js';

/** Which gateway may take what another one refused. */
@Injectable()
export class OtherGateway {
  constructor(
    private readonly gateways: SmsGateways,
    private readonly settings: SettingsReader,
  ) {}

  /** Undefined when there is none, it has been tried, the organization does not want it, or the reason would stay. */
  async after(
    tx: Tx,
    { organizationId, gateway, unknowns }: SmsMessage,
    reason: SmsReason,
  ): Promise<SmsGateway | undefined> {
    const { fallback } = this.gateways;
    // Never from `unknown` (REL-4), however often it was refused afterwards.
    if (!fallback || fallback.name === gateway || unknowns > 0 || !FAILS_OVER[reason]) {
      return undefined;
    }
    const { smsFallback } = await this.settings.eSignature(organizationId, tx);
    return smsFallback.secondGateway ? fallback : undefined;
  }
}
