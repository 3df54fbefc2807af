import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { EvidenceJournal, EvidenceLog } from '../../../src/evidence/index.js';
import { ChainHead } from '../../../src/evidence/journal/chain-head.entity.js';
import { ChainReader } from '../../../src/evidence/journal/chain-reader.js';
import { ChainStore } from '../../../src/evidence/journal/chain-store.js';
import { DataKey } from '../../../src/evidence/journal/data-key.entity.js';
import { DataKeys } from '../../../src/evidence/journal/data-keys.js';
import { EvidenceDisclosure } from '../../../src/evidence/journal/evidence-disclosure.entity.js';
import { EvidenceEvent } from '../../../src/evidence/journal/evidence-event.entity.js';
import { SignatureIndex } from '../../../src/evidence/journal/signature-index.entity.js';
import { SoleLeader } from '../../../src/evidence/log/leader/leader-lock.js';
import { Leadership } from '../../../src/evidence/log/leader/leadership.js';
import { LogFolder } from '../../../src/evidence/log/log-folder.js';
import { LogReader } from '../../../src/evidence/log/log-reader.js';
import { logRows } from '../../../src/evidence/log/log-rows.js';
import { LogSignals } from '../../../src/evidence/log/log-signals.js';
import { LogRestore } from '../../../src/evidence/log/restoring/log-restore.js';
import { CheckpointPublisher } from '../../../src/evidence/log/sequencer/checkpoint-publisher.js';
import { LeafStore } from '../../../src/evidence/log/sequencer/leaf-store.js';
import { LogYears } from '../../../src/evidence/log/sequencer/log-years.js';
import { Sequencer } from '../../../src/evidence/log/sequencer/sequencer.js';
import { TreeFiles } from '../../../src/evidence/log/sequencer/tree-files.js';
import { LocalLogSigner } from '../../../src/evidence/log/signer/local-log-signer.js';
import {
  type AppConfig,
  FaultPoints,
  FixedClock,
  readEnvironment,
  Transactions,
} from '../../../src/platform/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { openTestDatabase } from '../../support/open-database.js';

/** What outlives a process: the database, the folder, the hour. */
export interface Installation {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly config: AppConfig;
  readonly clock: FixedClock;
  remove(): Promise<void>;
}

export async function install(): Promise<Installation> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'signet-test-log-'));
  const entities = [
    EvidenceEvent,
    EvidenceDisclosure,
    SignatureIndex,
    ChainHead,
    DataKey,
    ...logRows,
  ];
  const dataSource = await openTestDatabase(database.url, entities);
  return {
    database,
    dataSource,
    config: readEnvironment({ VAR_DIR: folder, DATABASE_URL: database.url }),
    clock: new FixedClock(),
    remove: async () => {
      await dataSource.destroy();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Stops the work at a named place, as a power cut does for what the disk and the database see. */
class BreakingFaults extends FaultPoints {
  at: string | undefined;

  override reach(name: string): void {
    if (name === this.at) throw new Error(`stopped at ${name}`);
  }
}

/** One process of an installation: its sequencer, its signer, its readers. */
export interface LogProcess {
  readonly journal: EvidenceJournal;
  readonly transactions: Transactions;
  readonly sequencer: Sequencer;
  readonly log: EvidenceLog;
  readonly folder: LogFolder;
  readonly restore: LogRestore;
  readonly faults: BreakingFaults;
  /** As if it had died: what it holds is free, nothing is tidied up. */
  die(): void;
}

export function startLog({ dataSource, config, clock }: Installation): LogProcess {
  if (!config.log.signer) throw new Error('this installation signs in another process');
  const transactions = new Transactions(dataSource);
  const faults = new BreakingFaults(config);
  const signals = new LogSignals(config);
  const keys = new DataKeys(config);
  const journal = new EvidenceJournal(
    transactions,
    clock,
    new ChainStore(keys, signals),
    new ChainReader(keys),
  );
  const signer = new LocalLogSigner(config.log.signer, (point) => {
    faults.reach(point);
  });
  const leadership = new Leadership(new SoleLeader(), transactions, clock);
  const leaves = new LeafStore(transactions, leadership, faults);
  const folder = new LogFolder(config);
  const sequencer = new Sequencer(
    leadership,
    new LogYears(transactions, leadership, journal, signer, config, clock),
    leaves,
    new TreeFiles(folder, leaves, faults),
    new CheckpointPublisher(signer, leaves, folder, clock, faults),
    signals,
  );
  const log = new EvidenceLog(new LogReader(transactions), folder, signals);
  const die = (): void => {
    signer.close();
  };
  const restore = new LogRestore(transactions, leadership, folder, signer, journal, clock);
  return { journal, transactions, sequencer, log, folder, restore, faults, die };
}
