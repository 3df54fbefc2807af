import { Injectable } from '@nestjs/common';
import { EvidenceHolds, EvidenceJournal } from '../evidence/index.js';
import {
  type Actor,
  actorRef,
  DomainEvents,
  JobQueue,
  Transactions,
  type Tx,
} from '../platform/index.js';
import { runDisputeChecks } from './checks/run-checks.jobs.js';
import type { Dispute } from './dispute.entity.js';
import { disputeProtocolReady } from './disputes.events.js';

/** What a dispute leaves in the journal, and what it keeps from being erased. */
@Injectable()
export class DisputeEvidence {
  constructor(
    private readonly transactions: Transactions,
    private readonly holds: EvidenceHolds,
    private readonly journal: EvidenceJournal,
    private readonly queue: JobQueue,
    private readonly events: DomainEvents,
  ) {}

  /** Freezes the chains, records the claim, and asks for the checks. */
  async opened(tx: Tx, dispute: Dispute, streams: readonly string[]): Promise<void> {
    const { id: disputeId, organizationId, requestId, openedBy, claimant, claimNumber } = dispute;
    await this.queue.put(tx, runDisputeChecks, { organizationId, disputeId });
    await this.holds.place(tx, { disputeId, streams });
    await this.journal.record(tx, {
      type: 'dispute.opened',
      stream: `request/${requestId}`,
      organizationId,
      data: { disputeId, by: openedBy },
      disclosures: { claimant, number: claimNumber },
    });
  }

  /** The holds end here: what was held may be erased by the rules again. */
  async concluded(tx: Tx, dispute: Dispute, protocolSha256: string): Promise<void> {
    const { conclusion } = dispute;
    if (!conclusion) throw new Error(`The dispute ${dispute.id} has no conclusion`);
    const { id: disputeId, organizationId, requestId, documentId } = dispute;
    await this.events.emit(tx, disputeProtocolReady, { organizationId, disputeId, documentId });
    await this.holds.release(tx, disputeId);
    await this.journal.record(tx, {
      type: 'dispute.concluded',
      stream: `request/${requestId}`,
      organizationId,
      data: { disputeId, conclusion, protocolSha256 },
    });
  }

  /** Every look at what is personal is recorded (SEC-14). */
  async looked(actor: Actor, { organizationId, requestId }: Dispute, what: string): Promise<void> {
    await this.transactions.run((tx) =>
      this.journal.record(tx, {
        type: 'evidence.read',
        stream: `request/${requestId}`,
        organizationId,
        data: { by: actorRef(actor), what },
      }),
    );
  }
}
