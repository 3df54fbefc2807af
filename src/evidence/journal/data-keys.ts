import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { AppConfig, decryptField, encryptField, newId, type Tx } from '../../platform/index.js';
import { DataKey } from './data-key.entity.js';

/** A data key that can be used: 32 bytes and the row it comes from. */
export interface OpenKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Makes and unwraps data keys. Holds none: a deleted key must be gone at once, in every process. */
@Injectable()
export class DataKeys {
  constructor(private readonly config: AppConfig) {}

  /** A new key for a chain that has none. */
  async create(tx: Tx, stream: string): Promise<OpenKey> {
    const { dataKey } = this.config.secrets;
    const key = randomBytes(32);
    const id = newId();
    await tx.insert(DataKey, {
      id,
      stream,
      keyVersion: dataKey.current,
      wrapped: encryptField(key, dataKey.of(dataKey.current)),
    });
    return { id, key };
  }

  /** @throws when the master key of that version is not configured, or is another */
  open(row: Pick<DataKey, 'id' | 'keyVersion' | 'wrapped'>): OpenKey {
    const master = this.config.secrets.dataKey.of(row.keyVersion);
    return { id: row.id, key: decryptField(row.wrapped, master) };
  }
}
