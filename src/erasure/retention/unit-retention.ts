import { Injectable } from '@nestjs/common';
import { DocumentReader } from '../../documents/index.js';
import { Clock, newId, Transactions } from '../../platform/index.js';
import { RequestErasure } from '../../signing/index.js';
import { ErasureParts } from '../erasure-parts.js';
import { Erasure } from '../erasure.entity.js';

/** One document whose time is over, as its row was found. */
export interface RestingDocument {
  readonly organizationId: string;
  readonly documentId: string;
  readonly before: Date;
}

/** Erases a document by retention: no silent deletion, it stands among the erasures like any other. */
@Injectable()
export class UnitRetention {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentReader,
    private readonly requests: RequestErasure,
    private readonly parts: ErasureParts,
    private readonly clock: Clock,
  ) {}

  /** Answers how many documents were erased: none while it is held, or sent together with a younger one. */
  async erase({ organizationId, documentId, before }: RestingDocument): Promise<number> {
    const unit = await this.requests.linkedWith(documentId);
    const documents = await this.documents.find(organizationId, unit.documentIds);
    const isOver = documents.every(({ statusChangedAt }) => statusChangedAt < before);
    if (!isOver || documents.every(({ erasedAt }) => erasedAt)) return 0;
    const stored = await this.parts.files.of(unit);
    const order = { organizationId, basis: 'retention', by: 'system' } as const;
    return this.transactions.run(async (tx) => {
      const outcome = await this.parts.units.erase(tx, order, unit, stored);
      if (outcome.kind === 'left') return 0;
      const now = this.clock.now();
      await tx.insert(Erasure, {
        id: newId(),
        organizationId,
        kind: 'retention',
        subjectId: documentId,
        basis: 'retention',
        requestedBy: 'system',
        runningKey: null,
        report: {
          planned: { documents: unit.documentIds.length, requests: unit.requestIds.length },
          erased: [outcome.unit],
          left: [],
          acceptances: 0,
          cards: 0,
          contact: false,
        },
        createdAt: now,
        finishedAt: now,
      });
      return unit.documentIds.length;
    });
  }
}
