import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../../evidence/index.js';
import {
  type Actor,
  AppConfig,
  Clock,
  HttpOut,
  lockRow,
  Transactions,
  type Tx,
} from '../../../platform/index.js';
import { IntrumProvider } from './intrum-provider.entity.js';
import { newAddress, openSecrets, sealSecrets } from './intrum-secrets.js';
import { type IntrumChoice, NOTHING_CHOSEN } from './intrum-settings.js';
import { apiKeyRequired, gatewayUrlRefused, gatewayUrlRequired } from './intrum-settings.errors.js';

/** Changes what an organization has set for its INTRUM; what bears on signing is written into the journal. */
@Injectable()
export class IntrumSettingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly config: AppConfig,
    private readonly http: HttpOut,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws ValidationFailed for an address that nothing is sent to, and for what is missing */
  async save({ organizationId }: Actor, choice: IntrumChoice): Promise<void> {
    const checked = choice.gatewayUrl === null ? undefined : this.http.check(choice.gatewayUrl);
    if (checked?.ok === false) throw gatewayUrlRefused(checked.reason);
    if (choice.forwardInbound && choice.gatewayUrl === null) throw gatewayUrlRequired();
    await this.transactions.run(async (tx) => {
      const before = await this.lock(tx, organizationId);
      const { dataKey } = this.config.secrets;
      const known = openSecrets(before, dataKey);
      const apiKey = choice.apiKey ?? known.apiKey;
      if (choice.enabled && apiKey === '') throw apiKeyRequired();
      const address = choice.renewAddress ? newAddress() : known.address;
      const after = {
        ...membersOf(choice),
        ...sealSecrets({ address, apiKey }, dataKey),
        updatedAt: this.clock.now(),
      };
      await tx.update(IntrumProvider, { organizationId }, after);
      await this.record(tx, organizationId, policyOf(before), policyOf(choice));
    });
  }

  private async lock(tx: Tx, organizationId: string): Promise<IntrumProvider> {
    const secrets = { address: newAddress(), apiKey: '' };
    await tx
      .createQueryBuilder()
      .insert()
      .into(IntrumProvider)
      .values({
        ...NOTHING_CHOSEN,
        ...sealSecrets(secrets, this.config.secrets.dataKey),
        allowedAddresses: [],
        organizationId,
        lastNumber: 0,
        updatedAt: this.clock.now(),
      })
      // Not orIgnore: on MySQL that takes a shared lock, and two at once deadlock on the way to an exclusive one.
      .orUpdate(['organization_id'], ['organization_id'])
      .execute();
    const row = await lockRow(tx, IntrumProvider, { organizationId });
    if (!row) throw new Error('A row that was just inserted is gone');
    return row;
  }

  private async record(tx: Tx, organizationId: string, from: string, to: string): Promise<void> {
    if (from === to) return;
    await this.journal.record(tx, {
      type: 'policy.changed',
      stream: `organization/${organizationId}`,
      organizationId,
      data: { name: 'smsIntrum', from, to },
    });
  }
}

function membersOf(choice: IntrumChoice) {
  const { enabled, gatewayUrl, spelling, forwardInbound, allowCodes, allowedAddresses } = choice;
  return {
    enabled,
    gatewayUrl,
    spelling,
    forwardInbound,
    allowCodes,
    allowedAddresses: [...allowedAddresses],
  };
}

/** Who may have read a client's answer is asked in disputes; keys and addresses are nobody's business there. */
function policyOf({
  enabled,
  forwardInbound,
  allowCodes,
}: Pick<IntrumChoice, 'enabled' | 'forwardInbound' | 'allowCodes'>): string {
  return [enabled && 'enabled', forwardInbound && 'forwardInbound', allowCodes && 'allowCodes']
    .filter(Boolean)
    .join(' ');
}
