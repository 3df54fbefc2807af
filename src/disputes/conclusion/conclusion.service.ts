import { Injectable } from '@nestjs/common';
import { type Actor, actorRef, Clock, Transactions } from '../../platform/index.js';
import { type CheckRun, DisputeChecks } from '../checks/dispute-checks.service.js';
import { decisiveFailures } from '../checks/finding.js';
import { Dispute } from '../dispute.entity.js';
import {
  CommissionMissing,
  DecisiveCheckFailed,
  DisputeChangedMeanwhile,
  DisputeConcluded,
} from '../disputes.errors.js';
import type { Conclusion, Objection } from './conclusion.js';
import { ConclusionParts } from './conclusion-parts.js';

/** What the commission decided, in its own words. */
export interface NewConclusion {
  readonly conclusion: Conclusion;
  readonly reasons: string;
  readonly separateOpinions: string;
  readonly objections: readonly Objection[];
  readonly finishedAt: Date | null;
}

export interface ConcludedDispute {
  readonly dispute: Dispute;
  /** Where the client gets the protocol; said once. */
  readonly clientLink: string;
}

/**
 * The commission concludes: the checks run a last time, the protocol is drawn once and sealed, and only then state,
 * evidence and the news of it are written, in one transaction.
 */
@Injectable()
export class Conclusions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly checks: DisputeChecks,
    private readonly parts: ConclusionParts,
  ) {}

  /**
   * @throws DisputeNotFound, DisputeConcluded, CommissionMissing, DecisiveCheckFailed, DisputeChangedMeanwhile, LogBehind
   */
  async conclude(actor: Actor, disputeId: string, given: NewConclusion): Promise<ConcludedDispute> {
    const dispute = await this.parts.find(actor, disputeId);
    if (dispute.status === 'concluded') throw new DisputeConcluded();
    if (!(await this.parts.hasCommission(disputeId))) throw new CommissionMissing();
    const run = await this.checks.run(dispute);
    const failed = decisiveFailures(run.findings);
    if (given.conclusion === 'confirmed' && failed.length > 0) {
      throw new DecisiveCheckFailed(failed);
    }
    const concluded = this.concluded(actor, dispute, given, run);
    const protocolSha256 = await this.parts.protocol(concluded, run.facts.log);
    const link = this.parts.link();
    const final = { ...concluded, protocolSha256, linkSha256: link.sha256 };
    await this.transactions.run(async (tx) => {
      const now = await this.parts.lockOpen(tx, actor, disputeId);
      if (now.revision !== dispute.revision) throw new DisputeChangedMeanwhile();
      await tx.update(Dispute, { id: disputeId }, final);
      await this.parts.record(tx, final, protocolSha256);
    });
    return { dispute: final, clientLink: link.address };
  }

  private concluded(
    actor: Actor,
    dispute: Dispute,
    { conclusion, reasons, separateOpinions, objections, finishedAt }: NewConclusion,
    { findings, checkedAt, versions }: CheckRun,
  ): Dispute {
    const now = this.clock.now();
    return {
      ...dispute,
      status: 'concluded',
      openDocumentId: null,
      revision: dispute.revision + 1,
      findings,
      checkedAt,
      checkVersions: versions,
      conclusion,
      reasons,
      separateOpinions,
      objections,
      finishedAt: finishedAt ?? dispute.finishedAt ?? now,
      concludedAt: now,
      concludedBy: actorRef(actor),
    };
  }
}
