import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, FaultPoints, lockRow, Transactions, type Tx } from '../platform/index.js';
import type { LinkedRequests } from '../signing/index.js';
import type { ErasureOrder } from './erasure-order.js';
import type { ErasureReport, Obstacle } from './erasure-report.js';
import { ErasureSubjects } from './erasure-subjects.js';
import { eraseSubject } from './erasure.jobs.js';
import { Erasure } from './erasure.entity.js';
import { ErasureParts } from './erasure-parts.js';
import type { UnitOutcome } from './unit-erasing.js';

/** Documents of one run, far below what the time of the job allows; held ones count too. */
const MOST = 500;

/**
 * Carries out an erasure, one document at a time, each in a transaction of its own that also writes the report: a
 * process that dies between two of them leaves an erasure that goes on from there.
 */
@Injectable()
export class ErasingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly subjects: ErasureSubjects,
    private readonly parts: ErasureParts,
    private readonly faults: FaultPoints,
    private readonly clock: Clock,
  ) {}

  /** Does what is left to do; an erasure that is finished is looked through again for what came late. */
  async run(erasureId: string): Promise<void> {
    const erasure = await this.dataSource.getRepository(Erasure).findOneBy({ id: erasureId });
    if (!erasure) return;
    const left: Obstacle[] = [];
    const units = await this.subjects.unitsOf(erasure);
    for (const unit of units.slice(0, MOST)) {
      const outcome = await this.eraseUnit(erasure, unit);
      if (outcome.kind === 'left') left.push(outcome.obstacle);
      this.faults.reach('erasure.unit-done');
    }
    const goesOn = units.length > MOST && left.length < MOST;
    await (goesOn ? this.goOn(erasure) : this.conclude(erasure, left));
    this.faults.reach('erasure.concluded');
    await this.transactions.sweepLog();
  }

  private async goOn({ id: erasureId, organizationId }: Erasure): Promise<void> {
    const { queue } = this.parts;
    await this.transactions.run((tx) => queue.put(tx, eraseSubject, { organizationId, erasureId }));
  }

  private async eraseUnit(erasure: Erasure, unit: LinkedRequests): Promise<UnitOutcome> {
    const stored = await this.parts.files.of(unit);
    return this.transactions.run(async (tx) => {
      const outcome = await this.parts.units.erase(tx, orderOf(erasure), unit, stored);
      if (outcome.kind === 'erased') {
        await this.amend(tx, erasure.id, (report) => ({
          ...report,
          erased: [...report.erased, outcome.unit],
        }));
      }
      return outcome;
    });
  }

  private async conclude(erasure: Erasure, left: readonly Obstacle[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      const report = await this.amend(tx, erasure.id, (before) => ({ ...before, left }));
      if (left.length > 0) return;
      if (erasure.kind === 'contact' && !report.contact) {
        const person = await this.parts.persons.erase(tx, orderOf(erasure), erasure.subjectId);
        await this.amend(tx, erasure.id, (before) => ({ ...before, ...person, contact: true }));
      }
      if (erasure.finishedAt) return;
      const finished = { finishedAt: this.clock.now(), runningKey: null };
      await tx.update(Erasure, { id: erasure.id }, finished);
    });
  }

  private async amend(
    tx: Tx,
    id: string,
    change: (report: ErasureReport) => ErasureReport,
  ): Promise<ErasureReport> {
    const row = await lockRow(tx, Erasure, { id });
    if (!row) throw new Error(`The erasure ${id} is gone`);
    const report = change(row.report);
    await tx.update(Erasure, { id }, { report });
    return report;
  }
}

function orderOf({ organizationId, basis, requestedBy: by }: Erasure): ErasureOrder {
  return { organizationId, basis, by };
}
