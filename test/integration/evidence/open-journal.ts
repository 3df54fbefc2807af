import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { ChainHead } from '../../../src/evidence/journal/chain-head.entity.js';
import { ChainReader } from '../../../src/evidence/journal/chain-reader.js';
import { ChainStore } from '../../../src/evidence/journal/chain-store.js';
import { DataKey } from '../../../src/evidence/journal/data-key.entity.js';
import { DataKeys } from '../../../src/evidence/journal/data-keys.js';
import { EvidenceDisclosure } from '../../../src/evidence/journal/evidence-disclosure.entity.js';
import { EvidenceEvent } from '../../../src/evidence/journal/evidence-event.entity.js';
import { SignatureIndex } from '../../../src/evidence/journal/signature-index.entity.js';
import { LogSignals } from '../../../src/evidence/log/log-signals.js';
import { FixedClock, readEnvironment, Transactions } from '../../../src/platform/index.js';
import { createTestDatabase } from '../../support/database.js';
import { openTestDatabase } from '../../support/open-database.js';

/** The journal alone, on a migrated database of its own. */
export interface OpenJournal {
  readonly journal: EvidenceJournal;
  readonly transactions: Transactions;
  readonly clock: FixedClock;
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

export async function openJournal(): Promise<OpenJournal> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'signet-test-var-'));
  const dataSource = await openTestDatabase(database.url, [
    EvidenceEvent,
    EvidenceDisclosure,
    SignatureIndex,
    ChainHead,
    DataKey,
  ]);
  const transactions = new Transactions(dataSource);
  const clock = new FixedClock();
  const config = readEnvironment({ VAR_DIR: folder, DATABASE_URL: database.url });
  const keys = new DataKeys(config);
  const store = new ChainStore(keys, new LogSignals(config));
  return {
    journal: new EvidenceJournal(transactions, clock, store, new ChainReader(keys)),
    transactions,
    clock,
    dataSource,
    close: async () => {
      await dataSource.destroy();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
