import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import {
  type Actor,
  actorRef,
  Clock,
  DataErased,
  decodeCursor,
  isUniqueViolation,
  JobQueue,
  newId,
  toPage,
  Transactions,
  type Tx,
} from '../platform/index.js';
import type { LinkedRequests } from '../signing/index.js';
import type { RequestBasis } from './erasure-basis.js';
import type { Obstacle } from './erasure-report.js';
import { ErasureSubjects, type Subject } from './erasure-subjects.js';
import { Erasure } from './erasure.entity.js';
import { ErasureNotFound, ErasureRefused } from './erasure.errors.js';
import { eraseSubject } from './erasure.jobs.js';
import { UnitObstacles } from './unit-obstacles.js';

/** Looked through once more, for a document that was being made while its contact was erased. */
const AGAIN_MS = 3_600_000;

/** Takes requests for erasure and tells what became of them. */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly subjects: ErasureSubjects,
    private readonly obstacles: UnitObstacles,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins an erasure; asking again while it runs or when it is done answers that one.
   * Throws ErasureRefused, and DataErased for what was erased with something else.
   */
  async begin(actor: Actor, subject: Subject, basis: RequestBasis): Promise<Erasure> {
    const known = await this.latest(subject);
    if (known) return known;
    const units = await this.subjects.unitsOf(subject);
    if (subject.kind === 'document' && units.length === 0) throw new DataErased();
    await this.refuseObstacles(subject.organizationId, units);
    const erasure = this.rowOf(actor, subject, basis, units);
    try {
      await this.transactions.run((tx) => this.put(tx, erasure));
    } catch (error) {
      // Somebody asked for the same at the same moment.
      const first = isUniqueViolation(error) ? await this.latest(subject) : undefined;
      if (!first) throw error;
      return first;
    }
    return erasure;
  }

  /** Throws ErasureNotFound, also for another organization's. */
  async get(organizationId: string, id: string): Promise<Erasure> {
    const row = await this.dataSource.getRepository(Erasure).findOneBy({ id, organizationId });
    if (!row) throw new ErasureNotFound();
    return row;
  }

  /** Newest first, those by retention among them: nothing goes silently. Of one contact or document where it is named. */
  async list(
    organizationId: string,
    wish: { readonly subjectId?: string; readonly cursor?: string; readonly limit?: number },
  ): Promise<{ items: Erasure[]; nextCursor: string | null }> {
    const { subjectId, cursor, limit = 50 } = wish;
    const rows = await this.dataSource.getRepository(Erasure).find({
      where: {
        organizationId,
        ...(subjectId === undefined ? {} : { subjectId }),
        ...(cursor === undefined ? {} : { id: LessThan(decodeCursor(cursor)) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, limit);
  }

  /** Each unit is asked again in the transaction that erases it. */
  private async refuseObstacles(
    organizationId: string,
    units: readonly LinkedRequests[],
  ): Promise<void> {
    const obstacles: Obstacle[] = [];
    for (const unit of units) {
      const obstacle = await this.transactions.run((tx) =>
        this.obstacles.find(tx, organizationId, unit),
      );
      if (obstacle) obstacles.push(obstacle);
    }
    if (obstacles.length > 0) throw new ErasureRefused(obstacles);
  }

  private async put(tx: Tx, erasure: Erasure): Promise<void> {
    await tx.insert(Erasure, erasure);
    const payload = { organizationId: erasure.organizationId, erasureId: erasure.id };
    const later = new Date(erasure.createdAt.getTime() + AGAIN_MS);
    await this.queue.put(tx, eraseSubject, payload);
    await this.queue.put(tx, eraseSubject, payload, { runAt: later });
  }

  private async latest({ organizationId, kind, subjectId }: Subject): Promise<Erasure | undefined> {
    const [row] = await this.dataSource.getRepository(Erasure).find({
      where: { organizationId, kind, subjectId },
      order: { id: 'DESC' },
      take: 1,
    });
    return row;
  }

  private rowOf(
    actor: Actor,
    { organizationId, kind, subjectId }: Subject,
    basis: RequestBasis,
    units: readonly LinkedRequests[],
  ): Erasure {
    const documents = units.reduce((sum, unit) => sum + unit.documentIds.length, 0);
    const requests = units.reduce((sum, unit) => sum + unit.requestIds.length, 0);
    return {
      id: newId(),
      organizationId,
      kind,
      subjectId,
      basis,
      requestedBy: actorRef(actor),
      runningKey: `${kind}/${subjectId}`,
      report: {
        planned: { documents, requests },
        erased: [],
        left: [],
        acceptances: 0,
        cards: 0,
        contact: false,
      },
      createdAt: this.clock.now(),
      finishedAt: null,
    };
  }
}
