import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EvidenceJournal } from '../../evidence/index.js';
import {
  Clock,
  DataErased,
  DomainEvents,
  lockRow,
  Transactions,
  type Tx,
} from '../../platform/index.js';
import { AcceptanceNotFound, NotAConsent } from '../agreements.errors.js';
import { consentWithdrawn } from '../agreements.events.js';
import { AgreementVersion } from '../texts/agreement-version.entity.js';
import { Acceptance } from './acceptance.entity.js';

/** A consent that its giver wants back. */
export interface Withdrawal {
  readonly organizationId: string;
  /** The acceptance that gave it. */
  readonly id: string;
  /** Of the client himself; an employee takes back what any client asks for. */
  readonly signerId?: string;
  /** `user/<id>` or `signer/<id>`. */
  readonly by: string;
  readonly reason?: string | undefined;
}

/** A consent as its giver is shown it. */
export interface GivenConsent {
  readonly id: string;
  readonly title: string;
  readonly withdrawnAt: Date | null;
}

/** Consents taken back (152-ФЗ art. 9 part 2, L-15): a fact of its own; what was signed stays in force. */
@Injectable()
export class ConsentWithdrawals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly journal: EvidenceJournal,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** Taking back twice is taking back once. @throws AcceptanceNotFound, NotAConsent, DataErased */
  async withdraw(withdrawal: Withdrawal): Promise<Acceptance> {
    const { organizationId, id, signerId, by, reason } = withdrawal;
    return this.transactions.run(async (tx) => {
      const row = await lockRow(tx, Acceptance, { id, organizationId });
      if (!row || (signerId !== undefined && row.signerId !== signerId)) {
        throw new AcceptanceNotFound();
      }
      if (row.kind !== 'pd-consent') throw new NotAConsent();
      if (row.withdrawnAt) return row;
      if (row.fullName === '') throw new DataErased();
      const change = { withdrawnAt: this.clock.now(), withdrawnBy: by };
      await tx.update(Acceptance, { id }, change);
      await this.record(tx, row, reason);
      return Object.assign(row, change);
    });
  }

  /** What this signer consented to in this request, oldest first. */
  async givenBy(organizationId: string, signerId: string): Promise<GivenConsent[]> {
    const { manager } = this.dataSource;
    const rows = await manager.find(Acceptance, {
      where: { organizationId, signerId, kind: 'pd-consent' },
      order: { id: 'ASC' },
    });
    return Promise.all(
      rows.map(async ({ id, versionId, withdrawnAt }) => {
        const { title } = await manager.findOneByOrFail(AgreementVersion, { id: versionId });
        return { id, title, withdrawnAt };
      }),
    );
  }

  /** Consents are given on the signing page alone, so each has a request and a signer. */
  private async record(tx: Tx, row: Acceptance, reason: string | undefined): Promise<void> {
    const { id: acceptanceId, organizationId, agreementId: consentId } = row;
    const { requestId, signerId } = row;
    if (!requestId || !signerId) throw new Error(`The consent ${acceptanceId} has no request`);
    await this.journal.record(tx, {
      type: 'consent.withdrawn',
      stream: `request/${requestId}`,
      organizationId,
      signerId,
      data: { consentId },
      disclosures: { reason: reason?.trim() || undefined },
    });
    await this.events.emit(tx, consentWithdrawn, {
      ...{ organizationId, requestId, signerId, acceptanceId },
    });
  }
}
