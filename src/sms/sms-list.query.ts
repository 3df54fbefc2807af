import { Injectable } from '@nestjs/common';
import {
  And,
  DataSource,
  type FindOptionsWhere,
  LessThan,
  LessThanOrEqual,
  MoreThanOrEqual,
} from 'typeorm';
import { decodeCursor, toPage } from '../platform/index.js';
import type { SmsStatus } from './lifecycle/sms-status.js';
import { SmsMessage } from './sms-message.entity.js';
import { SmsReader } from './sms-reader.js';
import type { SmsView } from './sms-view.js';
import type { MessagePurpose } from './texts/message-purpose.js';

export interface SmsFilter {
  readonly requestId?: string;
  readonly signerId?: string;
  readonly status?: SmsStatus;
  readonly purpose?: MessagePurpose;
  readonly gateway?: string;
  /** E.164. */
  readonly phone?: string;
  /** Both included. */
  readonly createdFrom?: Date;
  readonly createdTo?: Date;
  readonly cursor?: string;
  readonly limit?: number;
}

/** The SMS log of an organization, newest first. */
@Injectable()
export class SmsListQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: SmsReader,
  ) {}

  async page(
    organizationId: string,
    { cursor, limit = 50, ...filter }: SmsFilter,
  ): Promise<{ items: SmsView[]; nextCursor: string | null }> {
    const rows = await this.dataSource.getRepository(SmsMessage).find({
      where: {
        organizationId,
        ...whereOf(filter),
        ...(cursor === undefined ? {} : { id: LessThan(decodeCursor(cursor)) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const { items, nextCursor } = toPage(rows, limit);
    return { items: await this.reader.withAttempts(items), nextCursor };
  }
}

function whereOf({
  createdFrom,
  createdTo,
  ...exact
}: Omit<SmsFilter, 'cursor' | 'limit'>): FindOptionsWhere<SmsMessage> {
  const bounds = [
    ...(createdFrom ? [MoreThanOrEqual(createdFrom)] : []),
    ...(createdTo ? [LessThanOrEqual(createdTo)] : []),
  ];
  return { ...exact, ...(bounds.length > 0 ? { createdAt: And(...bounds) } : {}) };
}
