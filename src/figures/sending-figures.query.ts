import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { DayFiguresDto, TemplateFiguresDto, TimeToSignDto } from './dto/figures.dto.js';
import { percent } from './percent.js';
import { dayIn, type Span } from './period.js';

type Counts = Omit<DayFiguresDto, 'day'>;
const ENDINGS = ['signed', 'declined', 'expired', 'cancelled'] as const;
const MOST_TEMPLATES = 50;

/**
 * What became of sendings. Days are put together from half-hours: databases know no time zones unless somebody
 * has filled their tables, and all zones but a few begin their days at one.
 */
@Injectable()
export class SendingFigures {
  constructor(private readonly dataSource: DataSource) {}

  async byDay(
    organizationId: string,
    span: Span,
    timezone: string,
  ): Promise<Map<string, Partial<Counts>>> {
    const [sent, opened, ended] = await Promise.all([
      this.halfHours('signing_request', 'created_at', organizationId, span).getRawMany<Row>(),
      this.halfHours('signer', 'opened_at', organizationId, span).getRawMany<Row>(),
      this.halfHours('signing_request', 'finished_at', organizationId, span)
        .addSelect('x.status', 'status')
        .addGroupBy('x.status')
        .getRawMany<Row>(),
    ]);
    const days = new Map<string, Partial<Counts>>();
    const add = (name: keyof Counts, { hour, half, count }: Row): void => {
      const minutes = Number(half) === 1 ? '30' : '00';
      const day = dayIn(new Date(`${hour.replace(' ', 'T')}:${minutes}:00Z`), timezone);
      const counts = days.get(day) ?? {};
      counts[name] = (counts[name] ?? 0) + Number(count);
      days.set(day, counts);
    };
    for (const row of sent) add('sent', row);
    for (const row of opened) add('opened', row);
    for (const row of ended) {
      const ending = ENDINGS.find((one) => one === row.status);
      if (ending) add(ending, row);
    }
    return days;
  }

  async timeToSign(organizationId: string, span: Span): Promise<TimeToSignDto> {
    const signed = this.from('signing_request', 'finished_at', organizationId, span).andWhere(
      "x.status = 'signed'",
    );
    const count = Number(
      (await signed.clone().select('COUNT(*)', 'count').getRawOne<{ count: number | string }>())
        ?.count ?? 0,
    );
    const at = async (share: number): Promise<number | null> => {
      if (count === 0) return null;
      const row = await signed
        .clone()
        .select(this.seconds(), 'seconds')
        .orderBy('seconds')
        .offset(Math.ceil(count * share) - 1)
        .limit(1)
        .getRawOne<{ seconds: number | string }>();
      return row ? Number(row.seconds) : null;
    };
    const [medianSeconds, p90Seconds] = await Promise.all([at(0.5), at(0.9)]);
    return { count, medianSeconds, p90Seconds };
  }

  async byTemplate(organizationId: string, span: Span): Promise<TemplateFiguresDto[]> {
    const rows = await this.from('signing_request', 'created_at', organizationId, span)
      .select('d.template_id', 'templateId')
      .addSelect('MIN(t.name)', 'name')
      .addSelect('COUNT(*)', 'sent')
      .addSelect(`SUM(CASE WHEN ${OPENED} THEN 1 ELSE 0 END)`, 'opened')
      .addSelect("SUM(CASE WHEN x.status = 'signed' THEN 1 ELSE 0 END)", 'signed')
      .innerJoin('signing_request_document', 'rd', 'rd.request_id = x.id')
      .innerJoin('document', 'd', 'd.id = rd.document_id')
      .leftJoin('template', 't', 't.id = d.template_id')
      .groupBy('d.template_id')
      .orderBy('sent', 'DESC')
      .limit(MOST_TEMPLATES)
      .getRawMany<TemplateRow>();
    return rows.map(({ templateId, name, ...counts }) => {
      const [sent, opened, signed] = [counts.sent, counts.opened, counts.signed].map(Number);
      return {
        templateId,
        name,
        sent: sent ?? 0,
        opened: opened ?? 0,
        signed: signed ?? 0,
        openedPercent: percent(opened ?? 0, sent ?? 0),
        signedPercent: percent(signed ?? 0, sent ?? 0),
      };
    });
  }

  private halfHours(
    table: string,
    column: string,
    organizationId: string,
    span: Span,
  ): SelectQueryBuilder<object> {
    return this.from(table, column, organizationId, span)
      .select(`SUBSTR(x.${column}, 1, 13)`, 'hour')
      .addSelect(`CASE WHEN SUBSTR(x.${column}, 15, 1) >= '3' THEN 1 ELSE 0 END`, 'half')
      .addSelect('COUNT(*)', 'count')
      .groupBy('hour')
      .addGroupBy('half');
  }

  private from(
    table: string,
    column: string,
    organizationId: string,
    span: Span,
  ): SelectQueryBuilder<object> {
    return this.dataSource
      .createQueryBuilder()
      .from<object>(table, 'x')
      .where('x.organization_id = :organizationId', { organizationId })
      .andWhere(`x.${column} >= :start AND x.${column} < :end`, span);
  }

  private seconds(): string {
    return this.dataSource.options.type === 'mysql'
      ? 'TIMESTAMPDIFF(SECOND, x.created_at, x.finished_at)'
      : "CAST(strftime('%s', x.finished_at) AS INTEGER) - CAST(strftime('%s', x.created_at) AS INTEGER)";
  }
}

const OPENED =
  'EXISTS (SELECT 1 FROM signer s WHERE s.request_id = x.id AND s.opened_at IS NOT NULL)';

interface Row {
  /** `2026-11-24 11`, UTC. */
  readonly hour: string;
  readonly half: number | string;
  readonly count: number | string;
  readonly status?: string;
}

interface TemplateRow {
  readonly templateId: string | null;
  readonly name: string | null;
  readonly sent: number | string;
  readonly opened: number | string;
  readonly signed: number | string;
}
