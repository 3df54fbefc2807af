import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../../platform/index.js';
import { CheckpointRow } from './rows/checkpoint-row.entity.js';
import { LogLeaf } from './rows/log-leaf.entity.js';
import { LogYear } from './rows/log-year.entity.js';
import { QueuedEvent } from './rows/queued-event.entity.js';
import { TimestampRow } from './rows/timestamp-row.entity.js';

/** A signed state of a log. */
export interface LogCheckpoint {
  readonly origin: string;
  readonly size: number;
  /** Hex. */
  readonly root: string;
  /** The whole signed note. */
  readonly text: string;
  readonly publishedAt: Date;
  /** The whole answer of the timestamp authority, when this checkpoint was stamped. */
  readonly tsr: Buffer | undefined;
  readonly tsaTime: Date | undefined;
}

/** Where a leaf stands. */
export interface LeafPlace {
  readonly year: number;
  readonly index: number;
}

/** What the database knows of the logs; read in transactions, so that nothing half-done is seen. */
@Injectable()
export class LogReader {
  constructor(private readonly transactions: Transactions) {}

  /** All logs, oldest first. */
  async years(): Promise<LogYear[]> {
    return this.transactions.run((tx) => tx.find(LogYear, { order: { year: 'ASC' } }));
  }

  /** Events that have no place yet. */
  async waiting(): Promise<number> {
    return this.transactions.run((tx) => tx.count(QueuedEvent));
  }

  /** Places of these events (hex hashes) that have one. */
  async places(hashes: readonly string[]): Promise<Map<string, LeafPlace>> {
    if (hashes.length === 0) return new Map();
    const wanted = [...new Set(hashes)].map((hash) => Buffer.from(hash, 'hex'));
    const leaves = await this.transactions.run((tx) =>
      tx.find(LogLeaf, { where: { ehash: In(wanted) } }),
    );
    return new Map(
      leaves.map(({ ehash, year, idx }) => [ehash.toString('hex'), { year, index: idx }]),
    );
  }

  /** The newest checkpoint of a year, or the newest that has a token of outside time. */
  async newest(year: number, only: 'any' | 'stamped' = 'any'): Promise<LogCheckpoint | undefined> {
    return this.transactions.run(async (tx) => {
      const [stamp] =
        only === 'any'
          ? []
          : await tx.find(TimestampRow, { where: { year }, order: { size: 'DESC' }, take: 1 });
      if (only === 'stamped' && !stamp) return undefined;
      const [row] = await tx.find(CheckpointRow, {
        where: stamp ? { year, size: stamp.size } : { year },
        order: { size: 'DESC' },
        take: 1,
      });
      if (!row) return undefined;
      const own = stamp ?? (await tx.findOneBy(TimestampRow, { year, size: row.size }));
      return asCheckpoint(row, own);
    });
  }
}

function asCheckpoint(row: CheckpointRow, stamp: TimestampRow | null): LogCheckpoint {
  const { origin, size, root, text, publishedAt } = row;
  return { origin, size, root, text, publishedAt, tsr: stamp?.tsr, tsaTime: stamp?.tsaTime };
}
