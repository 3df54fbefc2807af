import { Injectable } from '@nestjs/common';
import { readdir } from 'node:fs/promises';
import { makeVkey, readCheckpoint } from '#libs/evidence-log';
import { Clock, codeOf, Transactions } from '../../../platform/index.js';
import { EvidenceJournal } from '../../journal/evidence-journal.js';
import { Leadership } from '../leader/leadership.js';
import { LogFolder } from '../log-folder.js';
import { LogYear } from '../rows/log-year.entity.js';
import { LogSigner } from '../signer/log-signer.js';
import { mirroredLog } from './mirrored-log.js';
import { replay } from './replay.js';

/** What came back from the mirror. */
export interface RestoredLog {
  readonly year: number;
  readonly origin: string;
  /** Events that the database had lost. */
  readonly events: number;
  /** Places that it had lost. */
  readonly leaves: number;
}

/**
 * Brings back what an old copy of the database lacks: events and their places, from the private mirror.
 * Personal values are not in the mirror, and neither are documents: those come from their own copies.
 */
@Injectable()
export class LogRestore {
  constructor(
    private readonly transactions: Transactions,
    private readonly leadership: Leadership,
    private readonly folder: LogFolder,
    private readonly signer: LogSigner,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws Error in plain words; then nothing of that year has changed */
  async run(): Promise<RestoredLog[]> {
    if (!(await this.leadership.hold())) {
      throw new Error('A process writes the log: stop all workers first');
    }
    try {
      await this.signer.open();
      const restored: RestoredLog[] = [];
      for (const year of await this.yearsOnDisk()) restored.push(await this.restore(year));
      return restored;
    } finally {
      this.signer.close();
      await this.leadership.release();
    }
  }

  private async restore(year: number): Promise<RestoredLog> {
    const text = (await this.folder.read(year, 'checkpoint')).toString('utf8');
    const { origin } = readCheckpoint(text);
    const vkey = makeVkey(origin, await this.signer.publicKey());
    const { events, size } = await mirroredLog(this.folder, year, vkey);
    const row: LogYear = { year, origin, vkey, openedAt: this.clock.now() };
    return this.transactions.run(async (tx) => {
      await this.leadership.check(tx);
      if (!(await tx.existsBy(LogYear, { year }))) await tx.insert(LogYear, row);
      const counts = await replay(tx, year, events);
      if (counts.events > 0) {
        await this.journal.record(tx, {
          type: 'restore.performed',
          stream: 'system',
          organizationId: '',
          data: { from: 'mirror', checkpointSize: size },
        });
      }
      return { year, origin, ...counts };
    });
  }

  private async yearsOnDisk(): Promise<number[]> {
    try {
      const names = await readdir(this.folder.root);
      return names
        .filter((name) => /^\d{4}$/.test(name))
        .map(Number)
        .sort((a, b) => a - b);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }
}
