import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { FaultPoints, Transactions, type Tx } from '../../../platform/index.js';
import { Leadership } from '../leader/leadership.js';
import { CheckpointRow } from '../rows/checkpoint-row.entity.js';
import { LogLeaf } from '../rows/log-leaf.entity.js';
import { QueuedEvent } from '../rows/queued-event.entity.js';
import { leavesInOrder, type WaitingEvent } from './leaf-order.js';
import type { MirroredEvent } from './mirror.js';

/** Rows per INSERT. */
const chunk = 500;

/** The statements of the sequencer. Those that write are fenced: only the newest leader's go through. */
@Injectable()
export class LeafStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly leadership: Leadership,
    private readonly faults: FaultPoints,
  ) {}

  /** Leaves of this year's log. */
  async size(year: number): Promise<number> {
    return this.transactions.run((tx) => sizeOf(tx, year));
  }

  /**
   * Gives the next waiting events their places and takes them from the queue, in one transaction.
   * @returns how many
   */
  async placeNext(year: number, limit: number): Promise<number> {
    const count = await this.transactions.run(async (tx) => {
      await this.leadership.check(tx);
      const events = await nextEvents(tx, limit);
      if (events.length > 0) await placeAll(tx, year, await sizeOf(tx, year), events);
      return events.length;
    });
    if (count > 0) this.faults.reach('log.leaves-stored');
    return count;
  }

  /** Hashes of the leaves from one place on. */
  async hashes(year: number, from: number): Promise<Buffer[]> {
    const rows = await this.transactions.run((tx) =>
      tx.query<{ ehash: Buffer }[]>(
        'SELECT ehash FROM log_leaf WHERE year = ? AND idx >= ? ORDER BY idx',
        [year, from],
      ),
    );
    return rows.map(({ ehash }) => ehash);
  }

  /** Events at the places [from, to). */
  async events(year: number, from: number, to: number): Promise<MirroredEvent[]> {
    return this.transactions.run((tx) =>
      tx.query<MirroredEvent[]>(
        `SELECT e.id AS id, e.bytes AS bytes FROM log_leaf l JOIN evidence_event e ON e.id = l.event_id
          WHERE l.year = ? AND l.idx >= ? AND l.idx < ? ORDER BY l.idx`,
        [year, from, to],
      ),
    );
  }

  /** The newest that was stored. */
  async checkpoint(year: number): Promise<CheckpointRow | undefined> {
    const order = { size: 'DESC' } as const;
    const rows = await this.transactions.run((tx) =>
      tx.find(CheckpointRow, { where: { year }, order, take: 1 }),
    );
    return rows[0];
  }

  /** Stores a checkpoint, once. Losing it to a power cut means only that it is signed again, to the same bytes. */
  async keep(row: CheckpointRow): Promise<void> {
    await this.transactions.run(
      async (tx) => {
        await this.leadership.check(tx);
        const { year, size } = row;
        if (await tx.existsBy(CheckpointRow, { year, size })) return;
        await tx.insert(CheckpointRow, row);
      },
      { durable: false },
    );
  }
}

async function sizeOf(tx: Tx, year: number): Promise<number> {
  const last = await tx.maximum(LogLeaf, 'idx', { year });
  return last === null ? 0 : last + 1;
}

async function placeAll(
  tx: Tx,
  year: number,
  from: number,
  events: readonly WaitingEvent[],
): Promise<void> {
  for (let at = 0; at < events.length; at += chunk) {
    const some = events.slice(at, at + chunk);
    await tx.insert(
      LogLeaf,
      some.map(({ eventId, ehash }, i) => ({ year, idx: from + at + i, eventId, ehash })),
    );
    await tx.delete(QueuedEvent, { eventId: In(some.map(({ eventId }) => eventId)) });
  }
}

async function nextEvents(tx: Tx, limit: number): Promise<WaitingEvent[]> {
  const ids = await queuedIds(tx, limit);
  if (ids.length === 0) return [];
  const taken = await tx.query<WaitingEvent[]>(
    `SELECT id AS eventId, stream, seq, ehash FROM evidence_event
      WHERE id IN (${marks(ids)}) ORDER BY id`,
    ids,
  );
  // An event that somebody deleted can get no place; that it is missing is found by its chain.
  const there = new Set(taken.map(({ eventId }) => eventId));
  const lost = ids.filter((id) => !there.has(id));
  if (lost.length > 0) await tx.delete(QueuedEvent, { eventId: In(lost) });
  if (taken.length === 0) return [];
  const streams = [...new Set(taken.map(({ stream }) => stream))];
  const queued = await tx.query<{ stream: string; seq: number }[]>(
    `SELECT e.stream AS stream, e.seq AS seq
       FROM evidence_queue q JOIN evidence_event e ON e.id = q.event_id
      WHERE e.stream IN (${marks(streams)})`,
    streams,
  );
  return leavesInOrder(taken, queued);
}

/** Never "ids above the last": they commit out of order, and those that came late would be passed over. */
async function queuedIds(tx: Tx, limit: number): Promise<string[]> {
  const lock = tx.dataSource.options.type === 'mysql' ? 'FOR UPDATE SKIP LOCKED' : '';
  const rows = await tx.query<{ id: string }[]>(
    `SELECT event_id AS id FROM evidence_queue ORDER BY event_id LIMIT ${limit} ${lock}`,
  );
  return rows.map(({ id }) => id);
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
