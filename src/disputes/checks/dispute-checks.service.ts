import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, Transactions, type Tx } from '../../platform/index.js';
import { DisputeAccess } from '../dispute-access.js';
import { Dispute } from '../dispute.entity.js';
import { DisputeFile } from '../files/dispute-file.entity.js';
import { type CheckVersions, checkVersions } from './check-versions.js';
import type { DisputeFacts } from './dispute-facts.js';
import { DisputeFactsReader } from './dispute-facts-reader.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings.js';

/** One run of all checks. */
export interface CheckRun {
  readonly facts: DisputeFacts;
  readonly findings: readonly Finding[];
  readonly checkedAt: Date;
  readonly versions: CheckVersions;
}

/** Runs the checks and keeps what they found, with the time and the versions. */
@Injectable()
export class DisputeChecks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly access: DisputeAccess,
    private readonly facts: DisputeFactsReader,
  ) {}

  /** By hand, as often as one likes while the dispute is open. @throws DisputeNotFound, DisputeConcluded */
  async runAgain(actor: Actor, disputeId: string): Promise<Dispute> {
    const dispute = await this.access.find(actor, disputeId);
    const run = await this.run(dispute);
    return this.transactions.run(async (tx) => {
      const open = await this.access.lockOpen(tx, actor, disputeId);
      return this.keep(tx, open, run);
    });
  }

  /** The job of the opening: nothing to do once there are results. */
  async runOnOpening(disputeId: string): Promise<void> {
    const dispute = await this.dataSource.getRepository(Dispute).findOneBy({ id: disputeId });
    if (!dispute || dispute.findings !== null || dispute.status === 'concluded') return;
    const run = await this.run(dispute);
    await this.transactions.run(async (tx) => {
      const now = await tx.findOneBy(Dispute, { id: disputeId });
      if (now?.status === 'open' && now.findings === null) await this.keep(tx, now, run);
    });
  }

  /** Reads everything anew and keeps nothing. */
  async run(dispute: Dispute): Promise<CheckRun> {
    const annexes = await this.dataSource
      .getRepository(DisputeFile)
      .find({ where: { disputeId: dispute.id, kind: 'annex' }, order: { id: 'ASC' } });
    const facts = await this.facts.of(
      dispute,
      annexes.map(({ title }) => title),
    );
    return {
      facts,
      findings: findingsOf(facts),
      checkedAt: this.clock.now(),
      versions: checkVersions(),
    };
  }

  private async keep(tx: Tx, dispute: Dispute, run: CheckRun): Promise<Dispute> {
    const { findings, checkedAt, versions } = run;
    const found = {
      findings,
      checkedAt,
      checkVersions: versions,
      revision: dispute.revision + 1,
    };
    await tx.update(Dispute, { id: dispute.id }, found);
    return { ...dispute, ...found };
  }
}
