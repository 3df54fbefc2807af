import { createHash } from 'node:crypto';
import { tokenOfResponse, TimestampRefused, verifyTimestampToken } from '#libs/timestamp';
import type { FsckWork } from './fsck-subject.js';

interface StampRow {
  readonly year: number;
  readonly size: number;
  readonly tsr: Buffer;
  readonly text: string | null;
  readonly origin: string | null;
}

const batch = 200;

/** Each token of outside time is over the text of its checkpoint, and of an authority that is believed. */
export async function checkTimestamps(work: FsckWork): Promise<void> {
  const { subject, findings, counts } = work;
  for await (const rows of stampBatches(work)) {
    for (const row of rows) {
      counts.timestamps += 1;
      if (subject.tsaRoots.length > 0) await checkOne(work, row);
    }
  }
  if (counts.timestamps > 0 && subject.tsaRoots.length === 0) {
    const message = `Метки времени (${counts.timestamps}) не проверены: корни TSA не заданы`;
    findings.info('timestamps_not_checked', {}, message);
  }
}

async function checkOne({ subject, findings }: FsckWork, row: StampRow): Promise<void> {
  const { size, text, origin, tsr } = row;
  const place = { size: size, ...(origin === null ? {} : { origin }) };
  if (text === null) {
    findings.error('timestamp_refused', place, 'Метка времени без своего чекпойнта');
    return;
  }
  try {
    const imprint = createHash('sha256').update(text, 'utf8').digest();
    const roots = { certificates: subject.tsaRoots };
    await verifyTimestampToken(tokenOfResponse(tsr), { imprint, roots });
  } catch (error) {
    if (!(error instanceof TimestampRefused)) throw error;
    findings.error('timestamp_refused', place, `Метка времени не подходит: ${error.message}`);
  }
}

async function* stampBatches({ subject }: FsckWork): AsyncGenerator<StampRow[]> {
  const { database } = subject;
  const next =
    database.kind === 'mysql'
      ? 't.year > ? OR (t.year = ? AND t.size > ?)'
      : '(t.year, t.size) > (?, ?)';
  let after = { year: 0, size: 0 };
  for (;;) {
    const { year, size } = after;
    const rows = await database.rows<StampRow>(
      `SELECT t.year AS year, t.size AS size, t.tsr AS tsr, c.text AS text, c.origin AS origin
         FROM log_timestamp t
         LEFT JOIN log_checkpoint c ON c.year = t.year AND c.size = t.size
        WHERE ${next} ORDER BY t.year, t.size LIMIT ${batch}`,
      database.kind === 'mysql' ? [year, year, size] : [year, size],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = { year: last.year, size: last.size };
  }
}
