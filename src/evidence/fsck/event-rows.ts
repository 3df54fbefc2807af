import { decryptField, type VersionedKey } from '../../platform/index.js';
import { chunks, type FsckDatabase, marks } from './fsck-database.js';

/** An event as it is stored. */
export interface EventRow {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly bytes: Buffer;
  readonly ehash: Buffer;
}

/** A stored disclosure: its `d`, or why it cannot be had. */
export interface DisclosureRow {
  readonly name: string;
  readonly d: string | undefined;
  /** `erased`: its key is gone, which is no fault. `locked`: the master key is out of reach. `broken`: the key does not open it. */
  readonly state: 'open' | 'erased' | 'locked' | 'broken';
}

const batch = 500;

/** All events by chain and place, a batch at a time. */
export async function* eventBatches(database: FsckDatabase): AsyncGenerator<EventRow[]> {
  // MySQL takes a range of an index from the long form, SQLite from the short one.
  const next =
    database.kind === 'mysql' ? 'stream > ? OR (stream = ? AND seq > ?)' : '(stream, seq) > (?, ?)';
  let after = { stream: '', seq: -1 };
  for (;;) {
    const values =
      database.kind === 'mysql'
        ? [after.stream, after.stream, after.seq]
        : [after.stream, after.seq];
    const rows = await database.rows<EventRow>(
      `SELECT id, stream, seq, bytes, ehash FROM evidence_event
        WHERE ${next} ORDER BY stream, seq LIMIT ${batch}`,
      values,
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last;
  }
}

/** The disclosures of these events, by event. */
export async function disclosuresOf(
  database: FsckDatabase,
  eventIds: readonly string[],
  dataKey: VersionedKey | undefined,
): Promise<Map<string, DisclosureRow[]>> {
  const found = new Map<string, DisclosureRow[]>();
  for (const ids of chunks(eventIds)) {
    const rows = await database.rows<StoredDisclosure>(
      `SELECT d.event_id AS eventId, d.name AS name, d.d_encrypted AS box,
              k.key_version AS keyVersion, k.wrapped AS wrapped
         FROM evidence_disclosure d LEFT JOIN evidence_data_key k ON k.id = d.key_id
        WHERE d.event_id IN (${marks(ids)})`,
      ids,
    );
    for (const row of rows) {
      found.set(row.eventId, [...(found.get(row.eventId) ?? []), opened(row, dataKey)]);
    }
  }
  return found;
}

interface StoredDisclosure {
  readonly eventId: string;
  readonly name: string;
  readonly box: Buffer;
  readonly keyVersion: number | null;
  readonly wrapped: Buffer | null;
}

function opened(row: StoredDisclosure, dataKey: VersionedKey | undefined): DisclosureRow {
  const { name, box, keyVersion, wrapped } = row;
  if (keyVersion === null || wrapped === null) return { name, d: undefined, state: 'erased' };
  if (!dataKey) return { name, d: undefined, state: 'locked' };
  try {
    const key = decryptField(wrapped, dataKey.of(keyVersion));
    return { name, d: decryptField(box, key).toString('ascii'), state: 'open' };
  } catch {
    return { name, d: undefined, state: 'broken' };
  }
}
