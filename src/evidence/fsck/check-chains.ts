import type { ChainEvent } from '#libs/evidence-log';
import { disclosuresOf, eventBatches } from './event-rows.js';
import { chunks, type FsckDatabase, marks } from './fsck-database.js';
import type { FsckWork } from './fsck-subject.js';
import { type HeadRow, StreamCheck } from './stream-check.js';

/** Sees every readable event once, for what else is to be learnt from it. */
export type EventVisitor = (event: ChainEvent) => Promise<void>;

/** Re-hashes every event, follows every chain to its head, opens every disclosure. */
export async function checkChains(work: FsckWork, visit: EventVisitor): Promise<void> {
  const { subject, findings, counts } = work;
  const { database, dataKey } = subject;
  let open: StreamCheck | undefined;
  for await (const rows of eventBatches(database)) {
    const heads = await headsOf(database, [...new Set(rows.map(({ stream }) => stream))]);
    const ids = rows.map(({ id }) => id);
    const disclosures = await disclosuresOf(database, ids, dataKey);
    for (const row of rows) {
      if (open?.stream !== row.stream) {
        open?.end();
        counts.streams += 1;
        open = new StreamCheck(row.stream, heads.get(row.stream), findings);
      }
      const own = disclosures.get(row.id) ?? [];
      counts.events += 1;
      counts.disclosures += own.length;
      const event = open.add(row, own);
      if (event) await visit(event);
    }
    await subject.progress(`цепочки: ${counts.events} событий`);
  }
  open?.end();
  await checkEmptyChains(work);
  await checkStrayDisclosures(work);
  if (dataKey === undefined && counts.disclosures > 0) {
    findings.info(
      'disclosures_not_checked',
      {},
      'Персональные значения не проверены: мастер-ключ DATA_KEY недоступен',
    );
  }
}

async function headsOf(
  database: FsckDatabase,
  streams: readonly string[],
): Promise<Map<string, HeadRow>> {
  const heads = new Map<string, HeadRow>();
  for (const some of chunks(streams)) {
    const rows = await database.rows<HeadRow>(
      `SELECT stream, organization_id AS organizationId, seq, head, erased_at AS erasedAt
         FROM evidence_chain_head WHERE stream IN (${marks(some)})`,
      some,
    );
    for (const row of rows) heads.set(row.stream, row);
  }
  return heads;
}

async function checkEmptyChains({ subject, findings }: FsckWork): Promise<void> {
  const rows = await subject.database.rows<{ stream: string; organizationId: string; seq: number }>(
    `SELECT h.stream AS stream, h.organization_id AS organizationId, h.seq AS seq
       FROM evidence_chain_head h
      WHERE NOT EXISTS (SELECT 1 FROM evidence_event e WHERE e.stream = h.stream)
      ORDER BY h.stream LIMIT 1000`,
  );
  for (const { stream, organizationId, seq } of rows) {
    const message = `В цепочке должно быть событий: ${seq + 1}, а нет ни одного`;
    findings.error('chain_empty', { stream, seq: 0 }, message, organizationId);
  }
}

async function checkStrayDisclosures({ subject, findings }: FsckWork): Promise<void> {
  const rows = await subject.database.rows<{ eventId: string; name: string }>(
    `SELECT d.event_id AS eventId, d.name AS name FROM evidence_disclosure d
       LEFT JOIN evidence_event e ON e.id = d.event_id WHERE e.id IS NULL LIMIT 1000`,
  );
  for (const { eventId, name } of rows) {
    findings.error('disclosure_without_event', { eventId }, `Значение ${name} без своего события`);
  }
}
