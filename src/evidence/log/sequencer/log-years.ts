import { Injectable } from '@nestjs/common';
import { makeVkey } from '#libs/evidence-log';
import { AppConfig, Clock, Transactions } from '../../../platform/index.js';
import type { EvidenceEntry } from '../../journal/evidence-entry.js';
import { EvidenceJournal } from '../../journal/evidence-journal.js';
import { Leadership } from '../leader/leadership.js';
import { originOf } from '../log-origin.js';
import { LogYear } from '../rows/log-year.entity.js';
import { LogSigner } from '../signer/log-signer.js';

/** How a log ended. */
export interface LogEnd {
  readonly origin: string;
  readonly size: number;
  /** Hex. */
  readonly root: string;
}

/** Logs begin and end: one per calendar year (UTC) of the clock of whoever writes them. */
@Injectable()
export class LogYears {
  constructor(
    private readonly transactions: Transactions,
    private readonly leadership: Leadership,
    private readonly journal: EvidenceJournal,
    private readonly signer: LogSigner,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  async newest(): Promise<LogYear | undefined> {
    const order = { year: 'DESC' } as const;
    const [row] = await this.transactions.run((tx) =>
      tx.find(LogYear, { where: {}, order, take: 1 }),
    );
    return row;
  }

  /** Whether the clock has left this year. A clock that went back leaves nothing. */
  isOver(log: LogYear): boolean {
    return this.thisYear() > log.year;
  }

  /**
   * Opens the log of this year; that the one before is closed stands in the new one. Its name and key
   * are fixed from here on, whatever the configuration says later.
   */
  async open(end?: LogEnd): Promise<LogYear> {
    const year = this.thisYear();
    const origin = originOf(this.config.log.originHost, year);
    const vkey = makeVkey(origin, await this.signer.publicKey());
    const row: LogYear = { year, origin, vkey, openedAt: this.clock.now() };
    const place = { stream: 'system', organizationId: '' } as const;
    const entries: EvidenceEntry[] = [
      { type: 'log.opened', ...place, data: { origin, vkey } },
      ...(end ? [{ type: 'log.closed', ...place, data: { ...end } } as const] : []),
    ];
    await this.transactions.run(async (tx) => {
      await this.leadership.check(tx);
      await tx.insert(LogYear, row);
      await this.journal.recordAll(tx, entries);
    });
    return row;
  }

  private thisYear(): number {
    return this.clock.now().getUTCFullYear();
  }
}
