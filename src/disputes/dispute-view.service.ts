import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/index.js';
import type { CommissionMember } from './commission/commission-member.entity.js';
import { Commissions } from './commission/commission.service.js';
import type { Dispute } from './dispute.entity.js';
import { DisputeAccess } from './dispute-access.js';
import { DisputeEvidence } from './dispute-evidence.js';
import { type DisputeSubject, DisputeSubjects } from './dispute-subjects.js';
import type { DisputeFile } from './files/dispute-file.entity.js';
import { DisputeFiles } from './files/dispute-files.service.js';

/** A dispute with everything that belongs to it. */
export interface WholeDispute {
  readonly dispute: Dispute;
  readonly subject: DisputeSubject;
  readonly members: readonly CommissionMember[];
  readonly files: readonly DisputeFile[];
}

/** Shows a dispute to those who may see it. */
@Injectable()
export class DisputeViews {
  constructor(
    private readonly access: DisputeAccess,
    private readonly commissions: Commissions,
    private readonly files: DisputeFiles,
    private readonly evidence: DisputeEvidence,
    private readonly subjects: DisputeSubjects,
  ) {}

  /** The findings hold personal values, so the look is recorded. Throws DisputeNotFound. */
  async get(actor: Actor, disputeId: string): Promise<WholeDispute> {
    const dispute = await this.access.find(actor, disputeId);
    await this.evidence.looked(actor, dispute, 'dispute');
    return this.whole(dispute);
  }

  async whole(dispute: Dispute): Promise<WholeDispute> {
    const { id } = dispute;
    const [subject, members, files] = await Promise.all([
      this.subjects.one(dispute),
      this.commissions.of(id),
      this.files.of(id),
    ]);
    return { dispute, subject, members, files };
  }
}
