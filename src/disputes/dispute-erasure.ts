import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Tx } from '../platform/index.js';
import { CommissionMember } from './commission/commission-member.entity.js';
import { Dispute } from './dispute.entity.js';
import { DisputeFile } from './files/dispute-file.entity.js';

/**
 * Forgets the persons of concluded disputes: claim, findings, reasons, members, files. That there was a dispute and
 * how it ended stays, with the hash of its protocol.
 */
@Injectable()
export class DisputeErasure {
  /** Answers the hashes of files to delete. Ask `EvidenceHolds` first: an open dispute is left alone. */
  async erase(tx: Tx, requestIds: readonly string[]): Promise<string[]> {
    if (requestIds.length === 0) return [];
    const disputes = await tx.findBy(Dispute, {
      requestId: In([...requestIds]),
      status: Not('open'),
    });
    const ids = disputes.map(({ id }) => id);
    if (ids.length === 0) return [];
    const files = await tx.findBy(DisputeFile, { disputeId: In(ids) });
    await tx.delete(DisputeFile, { disputeId: In(ids) });
    await tx.delete(CommissionMember, { disputeId: In(ids) });
    await tx.update(Dispute, { id: In(ids) }, BLANKED);
    return [
      ...files.map(({ sha256 }) => sha256),
      ...disputes.flatMap(({ protocolSha256 }) => protocolSha256 ?? []),
    ];
  }
}

const BLANKED = {
  claimant: '',
  claimNumber: '',
  question: '',
  findings: null,
  objections: null,
  reasons: '',
  separateOpinions: '',
  linkSha256: null,
} as const;
