import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere, LessThan } from 'typeorm';
import { type Actor, decodeCursor, toPage } from '../platform/index.js';
import { Dispute, type DisputeStatus } from './dispute.entity.js';
import { isOperator } from './dispute-access.js';
import { DisputeSubjects, type NamedDispute } from './dispute-subjects.js';

export interface DisputePage {
  readonly items: readonly NamedDispute[];
  readonly nextCursor: string | null;
}

export interface DisputeFilter {
  readonly status?: DisputeStatus | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The disputes that somebody may see, newest first: the operator all, others their organization's. */
@Injectable()
export class DisputeList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subjects: DisputeSubjects,
  ) {}

  async list(actor: Actor, { status, cursor, limit }: DisputeFilter): Promise<DisputePage> {
    const where: FindOptionsWhere<Dispute> = {
      ...(isOperator(actor) ? {} : { organizationId: actor.organizationId }),
      ...(status ? { status } : {}),
      ...(cursor ? { id: LessThan(decodeCursor(cursor)) } : {}),
    };
    const rows = await this.dataSource
      .getRepository(Dispute)
      .find({ where, order: { id: 'DESC' }, take: limit + 1 });
    const { items, nextCursor } = toPage(rows, limit);
    return { items: await this.subjects.of(items), nextCursor };
  }
}
