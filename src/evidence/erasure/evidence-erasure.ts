import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock, type Tx } from '../../platform/index.js';
import { EvidenceHold } from '../holds/evidence-hold.entity.js';
import { ChainHead } from '../journal/chain-head.entity.js';
import { DataKey } from '../journal/data-key.entity.js';
import { EvidenceDisclosure } from '../journal/evidence-disclosure.entity.js';
import { EvidenceEvent } from '../journal/evidence-event.entity.js';
import { looselyRead } from '../journal/journal-item.js';
import { forgetLocked } from '../journal/locked-chains.js';

/** Rows per statement, below the number of parameters that a database takes. */
const CHUNK = 500;

/** Members of an event's data that name a file which was made of the person's data. */
const FILE_MEMBERS: Readonly<Record<string, string>> = {
  'pdf.sealed': 'sealedSha256',
  'dispute.concluded': 'protocolSha256',
  'dossier.exported': 'sha256',
};

/**
 * Deletes personal values of evidence (evidence-and-security.md §5). The bytes of events, their hashes and the log are
 * not touched: what is left still verifies, and says nothing of anybody.
 */
@Injectable()
export class EvidenceErasure {
  constructor(private readonly clock: Clock) {}

  /** Disputes that hold any of these chains; ask after `EvidenceHolds.held`, which locks them. */
  async holders(tx: Tx, streams: readonly string[]): Promise<string[]> {
    const rows = await tx.findBy(EvidenceHold, { stream: In([...streams]) });
    return [...new Set(rows.map(({ disputeId }) => disputeId))].sort();
  }

  /** Those of the chains that hold anything: a request that was only prepared for has none. */
  async begun<S extends string>(tx: Tx, streams: readonly S[]): Promise<S[]> {
    const heads = await tx.findBy(ChainHead, { stream: In([...streams]) });
    const known = new Set(heads.map(({ stream }) => stream));
    return streams.filter((stream) => known.has(stream));
  }

  /**
   * Deletes every value of the chain with its key, and marks the chain: what is recorded in it later, a receipt that
   * comes late for one, keeps no values. Answers the names of what was deleted, sorted.
   */
  async eraseChain(tx: Tx, stream: string): Promise<string[]> {
    await tx.update(ChainHead, { stream }, { erasedAt: this.clock.now() });
    const events = await tx.find(EvidenceEvent, { select: { id: true }, where: { stream } });
    const names = await deleteValues(
      tx,
      events.map(({ id }) => id),
    );
    await tx.delete(DataKey, { stream });
    forgetLocked(tx, stream);
    return names;
  }

  /** The same for the acceptances of one person in the chain that a whole organization shares; its key stays. */
  async eraseAcceptances(
    tx: Tx,
    organizationId: string,
    acceptanceIds: readonly string[],
  ): Promise<string[]> {
    if (acceptanceIds.length === 0) return [];
    const wanted = new Set(acceptanceIds);
    const events = await tx.findBy(EvidenceEvent, { stream: `organization/${organizationId}` });
    const his = events.filter(({ bytes }) => {
      const { type, data } = looselyRead(bytes);
      const { acceptanceId } = data;
      return (
        type === 'agreement.accepted' &&
        typeof acceptanceId === 'string' &&
        wanted.has(acceptanceId)
      );
    });
    return deleteValues(
      tx,
      his.map(({ id }) => id),
    );
  }

  /** Hashes of the files that these chains name: pages of every freeze, sealed copies, dossiers, protocols. */
  async filesOf(tx: Tx, streams: readonly string[]): Promise<string[]> {
    const events = await tx.findBy(EvidenceEvent, { stream: In([...streams]) });
    const files = events.flatMap(({ bytes }) => {
      const { type, data, docSha256 } = looselyRead(bytes);
      const named = data[FILE_MEMBERS[type] ?? ''];
      return [docSha256, typeof named === 'string' ? named : ''];
    });
    return [...new Set(files)].filter(Boolean).sort();
  }
}

async function deleteValues(tx: Tx, eventIds: readonly string[]): Promise<string[]> {
  const names = new Set<string>();
  for (let from = 0; from < eventIds.length; from += CHUNK) {
    const eventId = In(eventIds.slice(from, from + CHUNK));
    const rows = await tx.find(EvidenceDisclosure, {
      select: { eventId: true, name: true },
      where: { eventId },
    });
    for (const { name } of rows) names.add(name);
    await tx.delete(EvidenceDisclosure, { eventId });
  }
  return [...names].sort();
}
