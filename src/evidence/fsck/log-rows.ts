import type { FsckDatabase } from './fsck-database.js';

/** The log of one year. */
export interface YearRow {
  readonly year: number;
  readonly origin: string;
  readonly vkey: string;
}

/** A leaf with the event that it stands for, if there is one. */
export interface LeafRow {
  readonly idx: number;
  readonly eventId: string;
  readonly leafHash: Buffer;
  readonly eventHash: Buffer | null;
  readonly bytes: Buffer | null;
  readonly stream: string | null;
  readonly seq: number | null;
}

export interface CheckpointRow {
  readonly size: number;
  readonly origin: string;
  readonly root: string;
  readonly text: string;
}

const batch = 512;

export async function yearsOf(database: FsckDatabase): Promise<YearRow[]> {
  return database.rows('SELECT year, origin, vkey FROM log_year ORDER BY year');
}

/** Leaves of a year by place, a batch at a time. */
export async function* leafBatches(
  database: FsckDatabase,
  year: number,
): AsyncGenerator<LeafRow[]> {
  for (let after = -1; ;) {
    const rows = await database.rows<LeafRow>(
      `SELECT l.idx AS idx, l.event_id AS eventId, l.ehash AS leafHash, e.ehash AS eventHash,
              e.bytes AS bytes, e.stream AS stream, e.seq AS seq
         FROM log_leaf l LEFT JOIN evidence_event e ON e.id = l.event_id
        WHERE l.year = ? AND l.idx > ? ORDER BY l.idx LIMIT ${batch}`,
      [year, after],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.idx;
  }
}

/** Checkpoints of a year from a size on, the smallest first. */
export async function checkpointsFrom(
  database: FsckDatabase,
  year: number,
  size: number,
): Promise<CheckpointRow[]> {
  return database.rows<CheckpointRow>(
    `SELECT size, origin, root, text FROM log_checkpoint
      WHERE year = ? AND size >= ? ORDER BY size LIMIT ${batch}`,
    [year, size],
  );
}

/** The size of the newest checkpoint of a year; 0 when there is none. */
export async function newestSize(database: FsckDatabase, year: number): Promise<number> {
  const [row] = await database.rows<{ size: number | null }>(
    'SELECT MAX(size) AS size FROM log_checkpoint WHERE year = ?',
    [year],
  );
  return row?.size ?? 0;
}
