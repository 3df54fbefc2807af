import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Conclusion } from './conclusion/conclusion.js';
import { Dispute } from './dispute.entity.js';
import { DisputeNotFound } from './disputes.errors.js';

/** A dispute as other modules see it. */
export interface DisputeView {
  readonly id: string;
  readonly documentId: string;
  readonly requestId: string;
  readonly number: number;
  readonly conclusion: Conclusion | null;
  readonly concludedAt: Date | null;
}

/** What other modules may ask about disputes. */
@Injectable()
export class DisputeReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws DisputeNotFound, also for another organization's. */
  async get(organizationId: string, id: string): Promise<DisputeView> {
    const row = await this.dataSource.getRepository(Dispute).findOneBy({ organizationId, id });
    if (!row) throw new DisputeNotFound();
    const { documentId, requestId, number, conclusion, concludedAt } = row;
    return { id, documentId, requestId, number, conclusion, concludedAt };
  }
}
