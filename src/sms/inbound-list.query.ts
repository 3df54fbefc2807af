import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { decodeCursor, toPage } from '../platform/index.js';
import { SmsInbound } from './callbacks/sms-inbound.entity.js';

export interface InboundFilter {
  readonly requestId?: string;
  /** E.164. */
  readonly phone?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** What clients of an organization wrote back, newest first. What belongs to nobody is nobody's to read. */
@Injectable()
export class InboundListQuery {
  constructor(private readonly dataSource: DataSource) {}

  async page(
    organizationId: string,
    { cursor, limit = 50, ...filter }: InboundFilter,
  ): Promise<{ items: SmsInbound[]; nextCursor: string | null }> {
    const rows = await this.dataSource.getRepository(SmsInbound).find({
      where: {
        organizationId,
        ...filter,
        ...(cursor === undefined ? {} : { id: LessThan(decodeCursor(cursor)) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, limit);
  }
}
