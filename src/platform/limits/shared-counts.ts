import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import type { Tx } from '../database/tx.js';
import { AttemptCount } from './attempt-count.entity.js';

const BATCH = 200;

/** Counts of many things at once, added to what other processes counted of them. */
@Injectable()
export class SharedCounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** Adds each number to its row and answers the sums. */
  async add(counted: ReadonlyMap<string, number>, endsAt: Date): Promise<Map<string, number>> {
    const sums = new Map<string, number>();
    // By key, as every process does: no two of them wait for each other.
    const all = [...counted].toSorted(([one], [other]) => (one < other ? -1 : 1));
    for (let from = 0; from < all.length; from += BATCH) {
      const batch = all.slice(from, from + BATCH);
      const keys = batch.map(([key]) => key);
      await this.transactions.run((tx) =>
        this.addBatch(
          tx,
          batch.map(([keySha256, hits]) => ({ keySha256, hits, endsAt })),
        ),
      );
      const rows = await this.dataSource
        .getRepository(AttemptCount)
        .findBy({ keySha256: In(keys) });
      for (const { keySha256, hits } of rows) sums.set(keySha256, hits);
    }
    return sums;
  }

  /** TypeORM's own update of a row that is there cannot add, so its words for that are ours. */
  private async addBatch(tx: Tx, rows: AttemptCount[]): Promise<void> {
    const [insert, parameters] = tx
      .createQueryBuilder()
      .insert()
      .into(AttemptCount)
      .values(rows)
      .getQueryAndParameters();
    const add =
      this.dataSource.options.type === 'mysql'
        ? 'ON DUPLICATE KEY UPDATE hits = hits + VALUES(hits)'
        : 'ON CONFLICT (key_sha256) DO UPDATE SET hits = hits + excluded.hits';
    await tx.query(`${insert} ${add}`, parameters);
  }
}
