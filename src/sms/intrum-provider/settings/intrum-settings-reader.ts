import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { AppConfig } from '../../../platform/index.js';
import { SmsGateway } from '../../gateways/sms-gateway.js';
import { IntrumForward } from '../inbound/intrum-forward.entity.js';
import { intrumAddress } from '../door/intrum-paths.js';
import type { IntrumProvider } from './intrum-provider.entity.js';
import { IntrumProviders } from './intrum-providers.js';
import {
  type ForwardingState,
  type IntrumSettingsView,
  NOTHING_CHOSEN,
  warningsOf,
} from './intrum-settings.js';

/** What stands set for INTRUM, as an administrator sees it. */
@Injectable()
export class IntrumSettingsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly providers: IntrumProviders,
    private readonly gateway: SmsGateway,
    private readonly config: AppConfig,
  ) {}

  async of(organizationId: string): Promise<IntrumSettingsView> {
    const provider = await this.providers.of(organizationId);
    const { address, apiKey } = provider
      ? this.providers.secretsOf(provider)
      : { address: undefined, apiKey: '' };
    const { publicUrl } = this.config.http;
    const contactGatewayUrl = address === undefined ? null : intrumAddress(publicUrl, address);
    const chosen = provider ? chosenIn(provider) : NOTHING_CHOSEN;
    return {
      ...chosen,
      apiKeyLast4: apiKey === '' ? null : apiKey.slice(-4),
      contactGatewayUrl,
      sender: this.gateway.sender,
      warnings: warningsOf(chosen, provider ? contactGatewayUrl : null),
      forwarding: await this.forwarding(organizationId),
    };
  }

  private async forwarding(organizationId: string): Promise<ForwardingState> {
    const rows = this.dataSource.getRepository(IntrumForward);
    const counts = await rows
      .createQueryBuilder('forward')
      .select('forward.status', 'status')
      .addSelect('COUNT(*)', 'count')
      .where('forward.organization_id = :organizationId', { organizationId })
      .groupBy('forward.status')
      .getRawMany<{ status: string; count: number | string }>();
    const of = (status: string): number =>
      Number(counts.find((row) => row.status === status)?.count ?? 0);
    const [last] = await rows.find({
      where: [
        { organizationId, status: 'ended' },
        { organizationId, status: 'waiting', tries: Not(0) },
      ],
      order: { statusAt: 'DESC' },
      take: 1,
    });
    return {
      waiting: of('waiting'),
      forwarded: of('forwarded'),
      withheld: of('withheld'),
      ended: of('ended'),
      lastAnswer: last ? (last.answer ?? last.reason) : null,
      lastAnswerAt: last?.statusAt ?? null,
    };
  }
}

function chosenIn(provider: IntrumProvider) {
  const { enabled, gatewayUrl, spelling, forwardInbound, allowCodes, allowedAddresses } = provider;
  return { enabled, gatewayUrl, spelling, forwardInbound, allowCodes, allowedAddresses };
}
