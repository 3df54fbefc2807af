import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { GatewayFiguresDto } from './dto/figures.dto.js';
import { percent } from './percent.js';
import type { Span } from './period.js';

/** The member that a status counts for; all but those that wait count as sent. */
const FATES: Readonly<Record<string, 'delivered' | 'undeliverable' | 'unknown'>> = {
  delivered: 'delivered',
  undeliverable: 'undeliverable',
  rejected: 'undeliverable',
  expired: 'undeliverable',
  unknown: 'unknown',
};
const WAITING = new Set(['queued', 'submitting']);

/** What became of messages. Read off one index, that has all of it. */
@Injectable()
export class SmsFigures {
  constructor(private readonly dataSource: DataSource) {}

  async byGateway(organizationId: string, span: Span): Promise<GatewayFiguresDto[]> {
    const rows = await this.dataSource
      .createQueryBuilder()
      .select('m.gateway', 'gateway')
      .addSelect('m.status', 'status')
      .addSelect('COUNT(*)', 'count')
      .from('sms_message', 'm')
      .where('m.organization_id = :organizationId', { organizationId })
      .andWhere('m.created_at >= :start AND m.created_at < :end', span)
      .groupBy('m.gateway')
      .addGroupBy('m.status')
      .getRawMany<{ gateway: string | null; status: string; count: number | string }>();
    const found = new Map<string | null, Counts>();
    for (const { gateway, status, count } of rows) {
      if (WAITING.has(status)) continue;
      const counts = found.get(gateway) ?? { sent: 0, delivered: 0, undeliverable: 0, unknown: 0 };
      counts.sent += Number(count);
      const fate = FATES[status];
      if (fate) counts[fate] += Number(count);
      found.set(gateway, counts);
    }
    return [...found]
      .map(([gateway, counts]) => ({
        gateway,
        ...counts,
        deliveredPercent: percent(counts.delivered, counts.sent),
      }))
      .toSorted((one, other) => other.sent - one.sent);
  }
}

interface Counts {
  sent: number;
  delivered: number;
  undeliverable: number;
  unknown: number;
}
