import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import { Acceptance } from '../acceptances/acceptance.entity.js';

/** What was accepted, and whose name stood there. */
export interface ErasedAcceptances {
  readonly ids: readonly string[];
  /** Hashes of signed papers. */
  readonly scans: readonly string[];
}

/** Takes the person out of acceptances; which text was accepted when and how stays. */
@Injectable()
export class AcceptanceErasure {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything that was accepted while signing these requests. */
  async eraseOfRequests(tx: Tx, requestIds: readonly string[]): Promise<ErasedAcceptances> {
    if (requestIds.length === 0) return { ids: [], scans: [] };
    return erase(tx, await tx.findBy(Acceptance, { requestId: In([...requestIds]) }));
  }

  /** What a contact accepted outside any request: earlier, on paper, inside a contract (S-21). */
  async eraseOfContact(
    tx: Tx,
    organizationId: string,
    contactId: string,
  ): Promise<ErasedAcceptances> {
    return erase(
      tx,
      await tx.findBy(Acceptance, { organizationId, contactId, requestId: IsNull() }),
    );
  }

  /** Those of these files that an acceptance still needs. */
  async filesInUse(sha256s: readonly string[]): Promise<Set<string>> {
    if (sha256s.length === 0) return new Set();
    const rows = await this.dataSource.manager.find(Acceptance, {
      select: { id: true, scanSha256: true },
      where: { scanSha256: In([...sha256s]) },
    });
    return new Set(rows.map(({ scanSha256 }) => scanSha256 ?? ''));
  }
}

async function erase(tx: Tx, rows: readonly Acceptance[]): Promise<ErasedAcceptances> {
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) {
    await tx.update(
      Acceptance,
      { id: In(ids) },
      {
        fullName: '',
        phone: null,
        contactId: null,
        ip: null,
        userAgent: null,
        scanSha256: null,
      },
    );
  }
  return { ids, scans: rows.flatMap(({ scanSha256 }) => scanSha256 ?? []) };
}
