import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppConfig, lockRow, type Tx } from '../../../platform/index.js';
import { IntrumProvider } from './intrum-provider.entity.js';
import { addressSha256, type IntrumSecrets, openSecrets } from './intrum-secrets.js';

/** Who has set INTRUM up, and with which secrets. */
@Injectable()
export class IntrumProviders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
  ) {}

  async of(
    organizationId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<IntrumProvider | null> {
    return manager.findOneBy(IntrumProvider, { organizationId });
  }

  /** By the secret part of the address; undefined while it is switched off, as if there were none. */
  async at(address: string): Promise<IntrumProvider | undefined> {
    const found = await this.dataSource
      .getRepository(IntrumProvider)
      .findOneBy({ addressSha256: addressSha256(address) });
    return found?.enabled ? found : undefined;
  }

  secretsOf(provider: IntrumProvider): IntrumSecrets {
    return openSecrets(provider, this.config.secrets.dataKey);
  }

  /** The next whole number of the organization; the row stays locked, so they are given one after another. */
  async nextNumber(tx: Tx, organizationId: string): Promise<number> {
    const provider = await lockRow(tx, IntrumProvider, { organizationId });
    if (!provider) throw new Error('INTRUM is not set up for this organization');
    const lastNumber = provider.lastNumber + 1;
    await tx.update(IntrumProvider, { organizationId }, { lastNumber });
    return lastNumber;
  }
}
