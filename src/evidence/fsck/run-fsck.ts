import { messageOf } from '../../platform/index.js';
import type { SignedState } from '../log/signer/log-signer.js';
import { checkChains } from './check-chains.js';
import { FileCheck } from './check-files.js';
import { checkLog } from './check-log.js';
import { checkTimestamps } from './check-timestamps.js';
import { type Finding, type FindingCode, Findings } from './finding.js';
import { type FsckDatabase, openFsckDatabase } from './fsck-database.js';
import type { FsckCounts, FsckSubject, FsckWork } from './fsck-subject.js';
import type { DatabaseTarget } from '../../platform/index.js';

/** What a check has found. */
export interface FsckReport {
  readonly format: 'signet-fsck/1';
  /** Nothing is wrong; notes may stand beside it. */
  readonly ok: boolean;
  readonly checkedAt: string;
  readonly counts: Readonly<FsckCounts>;
  readonly findings: readonly Finding[];
  /** Of each kind, how many there were: the list holds at most a hundred of one kind. */
  readonly totals: Readonly<Partial<Record<FindingCode, number>>>;
}

/** Everything but the database, which is opened when the signer was asked. */
export type FsckSetting = Omit<FsckSubject, 'database'> & { readonly target: DatabaseTarget };

/**
 * Checks an installation, or a copy of one, against itself (REL-9): events, chains, values, leaves, files of the log,
 * checkpoints, the signer's memory, tokens, stored files and seals. Reads only, and of the database one moment.
 * @throws when database or files cannot be read at all
 */
export async function runFsck({ target, ...setting }: FsckSetting): Promise<FsckReport> {
  const findings = new Findings();
  const memories = await memoriesOf(target, setting, findings);
  const database = await openFsckDatabase(target);
  try {
    const subject = { ...setting, database };
    const work: FsckWork = { subject, findings, counts: noCounts() };
    const files = new FileCheck(work);
    await checkChains(work, (event) => files.visit(event));
    await checkLog(work, memories);
    await checkTimestamps(work);
    await files.run();
    return reportOf(work);
  } finally {
    await database.close();
  }
}

/** Before the snapshot: whatever the signer has signed by now, the snapshot will have the leaves of. */
async function memoriesOf(
  target: DatabaseTarget,
  { signer }: Pick<FsckSubject, 'signer'>,
  findings: Findings,
): Promise<Map<string, SignedState>> {
  const memories = new Map<string, SignedState>();
  if (!signer) {
    findings.info('signer_not_checked', {}, 'Память подписанта недоступна и не сверена');
    return memories;
  }
  const database = await openFsckDatabase(target);
  try {
    const states = await signer(await originsIn(database));
    for (const state of states) memories.set(state.origin, state);
  } catch (error) {
    findings.error('signer_state_damaged', {}, messageOf(error));
  } finally {
    await database.close();
  }
  return memories;
}

async function originsIn(database: FsckDatabase): Promise<string[]> {
  const rows = await database.rows<{ origin: string }>('SELECT origin FROM log_year');
  return rows.map(({ origin }) => origin);
}

function reportOf({ subject, findings, counts }: FsckWork): FsckReport {
  return {
    format: 'signet-fsck/1',
    ok: findings.areClean,
    checkedAt: subject.now.toISOString(),
    counts,
    findings: findings.list,
    totals: findings.totals,
  };
}

function noCounts(): FsckCounts {
  return {
    streams: 0,
    events: 0,
    disclosures: 0,
    leaves: 0,
    checkpoints: 0,
    tiles: 0,
    timestamps: 0,
    files: 0,
    seals: 0,
  };
}
