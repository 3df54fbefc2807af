import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock, type Tx } from '../../platform/index.js';
import { ChainHead } from '../journal/chain-head.entity.js';
import { EvidenceHold } from './evidence-hold.entity.js';

/**
 * Keeps evidence from erasure and retention while a dispute is open (evidence-and-security.md §5). Who places a
 * hold and who asks for one both lock the heads of the chains first, so that an erasure and the opening of a
 * dispute never pass each other by.
 */
@Injectable()
export class EvidenceHolds {
  constructor(private readonly clock: Clock) {}

  /** Holds these chains for the dispute; placing twice changes nothing. */
  async place(
    tx: Tx,
    { disputeId, streams }: { readonly disputeId: string; readonly streams: readonly string[] },
  ): Promise<void> {
    await lockHeads(tx, streams);
    const there = new Set(
      (await tx.findBy(EvidenceHold, { disputeId })).map(({ stream }) => stream),
    );
    const placedAt = this.clock.now();
    const rows = unique(streams)
      .filter((stream) => !there.has(stream))
      .map((stream) => ({ disputeId, stream, placedAt }));
    if (rows.length > 0) await tx.insert(EvidenceHold, rows);
  }

  /** The dispute is over; a chain that another dispute holds stays held. */
  async release(tx: Tx, disputeId: string): Promise<void> {
    await tx.delete(EvidenceHold, { disputeId });
  }

  /** Those of these chains that must not be erased now; the answer stays true until the transaction ends. */
  async held(tx: Tx, streams: readonly string[]): Promise<string[]> {
    if (streams.length === 0) return [];
    await lockHeads(tx, streams);
    const holds = await tx.findBy(EvidenceHold, { stream: In(unique(streams)) });
    return unique(holds.map(({ stream }) => stream)).sort();
  }
}

/** SQLite's transactions exclude each other anyway. */
async function lockHeads(tx: Tx, streams: readonly string[]): Promise<void> {
  if (tx.dataSource.options.type !== 'mysql') return;
  await tx.find(ChainHead, {
    where: { stream: In(unique(streams)) },
    order: { stream: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

function unique(streams: readonly string[]): string[] {
  return [...new Set(streams)];
}
