import { Injectable } from '@nestjs/common';
import { EvidenceErasure, EvidenceJournal } from '../evidence/index.js';
import { Clock, JobQueue, type Tx } from '../platform/index.js';
import type { LinkedRequests } from '../signing/index.js';
import { erasedEntries } from './erased-entries.js';
import type { ErasureOrder } from './erasure-order.js';
import type { ErasedUnit, Obstacle } from './erasure-report.js';
import { removeFiles } from './erasure.jobs.js';
import { streamsOf, UnitObstacles } from './unit-obstacles.js';
import { UnitRows } from './unit-rows.js';

export type UnitOutcome =
  | { readonly kind: 'erased'; readonly unit: ErasedUnit }
  | { readonly kind: 'left'; readonly obstacle: Obstacle };

/** For whoever had the bytes in his hands while they were erased: what he puts back then is removed once more. */
const AGAIN_MS = 3_600_000;

/** Erases one document with its requests, in the caller's transaction: rows, values, key, event and the job for the files. */
@Injectable()
export class UnitErasing {
  constructor(
    private readonly obstacles: UnitObstacles,
    private readonly rows: UnitRows,
    private readonly evidence: EvidenceErasure,
    private readonly journal: EvidenceJournal,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @param stored answers whether a file of this hash is there; asked before the transaction began */
  async erase(
    tx: Tx,
    order: ErasureOrder,
    unit: LinkedRequests,
    stored: ReadonlySet<string>,
  ): Promise<UnitOutcome> {
    const { organizationId } = order;
    const obstacle = await this.obstacles.find(tx, organizationId, unit);
    if (obstacle) return { kind: 'left', obstacle };
    const streams = await this.evidence.begun(tx, streamsOf(unit));
    const named = await this.evidence.filesOf(tx, streams);
    const ofRows = await this.rows.erase(tx, organizationId, unit);
    const files = [...new Set([...named.filter((hash) => stored.has(hash)), ...ofRows])].sort();
    const names = new Set<string>();
    for (const stream of streams) {
      const own = await this.evidence.eraseChain(tx, stream);
      for (const name of own) names.add(name);
      await this.journal.recordAll(tx, erasedEntries(order, stream, own, files));
    }
    await this.putRemoval(tx, organizationId, files);
    const { documentIds, requestIds } = unit;
    const at = this.clock.now().toISOString();
    const erased = { documentIds, requestIds, names: [...names].sort(), files, at };
    return { kind: 'erased', unit: erased };
  }

  private async putRemoval(tx: Tx, organizationId: string, files: string[]): Promise<void> {
    if (files.length === 0) return;
    const payload = { organizationId, sha256s: files.join(' ') };
    const later = new Date(this.clock.now().getTime() + AGAIN_MS);
    await this.queue.put(tx, removeFiles, payload);
    await this.queue.put(tx, removeFiles, payload, { runAt: later });
  }
}
