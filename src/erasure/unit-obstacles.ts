import { Injectable } from '@nestjs/common';
import { DocumentTransitions } from '../documents/index.js';
import { EvidenceErasure, EvidenceHolds } from '../evidence/index.js';
import type { Tx } from '../platform/index.js';
import { type LinkedRequests, RequestErasure } from '../signing/index.js';
import type { Obstacle } from './erasure-report.js';

/** Whether a unit may be erased now; asking locks it, so that the answer holds until the transaction ends. */
@Injectable()
export class UnitObstacles {
  constructor(
    private readonly requests: RequestErasure,
    private readonly documents: DocumentTransitions,
    private readonly holds: EvidenceHolds,
    private readonly evidence: EvidenceErasure,
  ) {}

  async find(
    tx: Tx,
    organizationId: string,
    { documentIds, requestIds }: LinkedRequests,
  ): Promise<Obstacle | undefined> {
    const open = await this.requests.lock(tx, organizationId, requestIds);
    const documents = await this.documents.lock(tx, organizationId, documentIds);
    const documentId = documentIds[0] ?? '';
    if (open.length > 0) return { documentId, reason: 'request_open', disputeIds: [] };
    const streams = streamsOf({ documentIds, requestIds });
    const held = await this.holds.held(tx, streams);
    if (held.length > 0) {
      return { documentId, reason: 'held', disputeIds: await this.evidence.holders(tx, held) };
    }
    const unsealed = documents.find(({ status, sealedAt }) => status === 'signed' && !sealedAt);
    return unsealed && { documentId: unsealed.id, reason: 'not_sealed', disputeIds: [] };
  }
}

/** The chains of a unit, documents first. */
export function streamsOf({ documentIds, requestIds }: LinkedRequests): ErasableStream[] {
  return [
    ...documentIds.map((id) => `document/${id}` as const),
    ...requestIds.map((id) => `request/${id}` as const),
  ];
}

export type ErasableStream = `document/${string}` | `request/${string}`;
