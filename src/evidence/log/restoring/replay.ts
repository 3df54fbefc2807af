import { In } from 'typeorm';
import { type ChainEvent, decodeEvent } from '#libs/evidence-log';
import type { Tx } from '../../../platform/index.js';
import { ChainHead } from '../../journal/chain-head.entity.js';
import { EvidenceEvent } from '../../journal/evidence-event.entity.js';
import { SignatureIndex } from '../../journal/signature-index.entity.js';
import { LogLeaf } from '../rows/log-leaf.entity.js';
import { QueuedEvent } from '../rows/queued-event.entity.js';
import type { PlacedEvent } from './mirrored-log.js';

/** Rows per statement. */
const chunk = 200;

/**
 * Puts the events and places of a log back that the database lacks, with the ends of their chains.
 * @throws Error in plain words when the database has something else at one of the places
 */
export async function replay(
  tx: Tx,
  year: number,
  log: readonly PlacedEvent[],
): Promise<{ events: number; leaves: number }> {
  let [events, leaves] = [0, 0];
  for (let from = 0; from < log.length; from += chunk) {
    const some = log.slice(from, from + chunk);
    const lost = await lostLeaves(tx, year, some);
    if (lost.length === 0) continue;
    events += await putEvents(tx, lost);
    await tx.insert(
      LogLeaf,
      lost.map(({ id, index, ehash }) => ({ year, idx: index, eventId: id, ehash })),
    );
    await tx.delete(QueuedEvent, { eventId: In(lost.map(({ id }) => id)) });
    leaves += lost.length;
  }
  return { events, leaves };
}

async function lostLeaves(
  tx: Tx,
  year: number,
  some: readonly PlacedEvent[],
): Promise<PlacedEvent[]> {
  const rows = await tx.findBy(LogLeaf, { year, idx: In(some.map(({ index }) => index)) });
  const stored = new Map(rows.map(({ idx, ehash }) => [idx, ehash]));
  for (const { index, ehash } of some) {
    const found = stored.get(index);
    if (found && !found.equals(ehash)) {
      throw new Error(
        `The database is no older copy of this log: it has another event at place ${index} of ${year}`,
      );
    }
  }
  return some.filter(({ index }) => !stored.has(index));
}

async function putEvents(tx: Tx, some: readonly PlacedEvent[]): Promise<number> {
  const rows = await tx.findBy(EvidenceEvent, { ehash: In(some.map(({ ehash }) => ehash)) });
  const known = new Set(rows.map(({ ehash }) => ehash.toString('hex')));
  const lost = some
    .filter(({ ehash }) => !known.has(ehash.toString('hex')))
    .map((placed) => ({ placed, event: decodeEvent(placed.bytes) }));
  for (const { event } of lost) await refuseTaken(tx, event);
  if (lost.length === 0) return 0;
  await tx.insert(
    EvidenceEvent,
    lost.map(({ placed: { id, bytes, ehash }, event: { stream, seq } }) => {
      return { id, stream, seq, bytes, ehash };
    }),
  );
  for (const { event, placed } of lost) await moveHead(tx, event, placed.ehash);
  await indexSignatures(
    tx,
    lost.map(({ event }) => event),
  );
  return lost.length;
}

/** A client who signed on the old copy: his event stands where a lost one belongs, and no machine can choose. */
async function refuseTaken(tx: Tx, { stream, seq }: ChainEvent): Promise<void> {
  if (!(await tx.existsBy(EvidenceEvent, { stream, seq }))) return;
  throw new Error(
    `Event ${seq} of ${stream} was recorded anew on the old copy; it must be settled by hand which of the two stands`,
  );
}

async function moveHead(tx: Tx, event: ChainEvent, ehash: Buffer): Promise<void> {
  const { stream, seq, org, at, type } = event;
  const head = await tx.findOneBy(ChainHead, { stream });
  if (head && head.seq >= seq) return;
  const moved = {
    seq,
    head: ehash.toString('hex'),
    lastAt: at,
    closed: (head?.closed ?? false) || type === 'request.closed',
  };
  if (head) await tx.update(ChainHead, { stream }, moved);
  else await tx.insert(ChainHead, { stream, organizationId: org, ...moved });
}

async function indexSignatures(tx: Tx, events: readonly ChainEvent[]): Promise<void> {
  for (const { type, data, stream, seq } of events) {
    const { signatureId } = { signatureId: undefined, ...data };
    if (type !== 'document.signed' || typeof signatureId !== 'string') continue;
    if (await tx.existsBy(SignatureIndex, { signatureId })) continue;
    await tx.insert(SignatureIndex, { signatureId, stream, seq });
  }
}
