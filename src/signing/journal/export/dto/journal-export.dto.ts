import { ApiProperty } from '@nestjs/swagger';
import { momentText } from '#libs/russian-text';
import { wordsOfType } from '../../../../evidence/index.js';
import { JournalStreamDto } from '../../journal.dto.js';
import type { ExportedItem, JournalExport } from '../journal-export.js';

const KINDS = ['document', 'client', 'period'] as const;

/** What the export is about; members that were not asked for are absent. */
export class JournalSubjectDto {
  @ApiProperty({ enum: KINDS })
  kind!: (typeof KINDS)[number];
  documentId?: string;
  /** Title and number. */
  documentName?: string;
  contactId?: string;
  /** @example "+79161234567" */
  phone?: string;
  /** Events at this time or later, UTC. */
  from?: string;
  /** Events at this time or earlier, UTC. */
  to?: string;
}

export class JournalCompanyDto {
  /** «Наименование подписанта». */
  name!: string;
  inn!: string;
}

/** The event's place in the public log. */
export class JournalPlaceDto {
  /** @example signet.example.ru/evidence/2026 */
  origin!: string;
  index!: number;
}

/** One recorded fact. */
export class ExportedEventDto {
  /** @example request/019ab3a1-7c4b-7000-8000-00000000000b */
  stream!: string;
  /** Place in the chain, from 0. */
  seq!: number;
  /** @example document.signed */
  type!: string;
  /** @example "Документ подписан" */
  title!: string;
  /** What it means when this stands in the journal. */
  meaning!: string;
  /** UTC with milliseconds. */
  at!: string;
  /** @example "24.11.2026 14:05:07 МСК (UTC+3)" */
  localTime!: string;
  /** SHA-256 of the event's bytes; hex. */
  hash!: string;
  /** Null while the event waits for its place. */
  @ApiProperty({ type: JournalPlaceDto, nullable: true })
  log!: JournalPlaceDto | null;
  /** Empty when the event is about no one document. */
  documentId!: string;
  docSha256!: string;
  signerId!: string;
  /** What the type says; no personal values. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Record<string, unknown>;
  /** Personal values that have not been erased, by name; never the code. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  disclosures!: Record<string, string>;
}

/** The export as JSON, members in this order; a change of the form gets another `format`. */
export class JournalExportDto {
  @ApiProperty({ enum: ['signet-journal/1'] })
  format!: 'signet-journal/1';
  /** @example 20261124-7F3K-2M9Q */
  number!: string;
  /** UTC with milliseconds. */
  exportedAt!: string;
  company!: JournalCompanyDto;
  /** IANA name of the zone of `localTime`. */
  timeZone!: string;
  subject!: JournalSubjectDto;
  /** All chains verify. */
  ok!: boolean;
  /** The chains that the events come from, whole, as they were verified for this export. */
  chains!: JournalStreamDto[];
  /** By time, and within a chain by place. */
  events!: ExportedEventDto[];

  static from(journal: JournalExport): JournalExportDto {
    const { number, exportedAt, company, timeZone, subject, chains, items } = journal;
    const { from, to, ...rest } = subject;
    return {
      format: 'signet-journal/1',
      number,
      exportedAt: exportedAt.toISOString(),
      company: { name: company.name, inn: company.inn },
      timeZone,
      subject: {
        ...rest,
        ...(from ? { from: from.toISOString() } : {}),
        ...(to ? { to: to.toISOString() } : {}),
      },
      ok: chains.every(({ ok }) => ok),
      chains: chains.map((check) => JournalStreamDto.from(check)),
      events: items.map((item) => eventOf(item, timeZone)),
    };
  }
}

function eventOf(item: ExportedItem, timeZone: string): ExportedEventDto {
  const { stream, seq, type, at, hash, place, documentId, docSha256, signerId } = item;
  return {
    stream,
    seq,
    type,
    ...wordsOfType(type),
    at,
    localTime: at === '' ? '' : momentText(new Date(at), timeZone),
    hash,
    log: place ? { origin: place.origin, index: place.index } : null,
    documentId,
    docSha256,
    signerId,
    data: { ...item.data },
    disclosures: { ...item.disclosures },
  };
}
