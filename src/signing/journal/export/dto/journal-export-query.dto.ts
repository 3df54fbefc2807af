import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsMoment } from '../../../../platform/index.js';
import { JOURNAL_FORMATS, type JournalFormat } from '../journal-export.js';

export class JournalFormatQuery {
  /** `json` (the default), `csv` for spreadsheets, `pdf` for people. */
  @ApiPropertyOptional({ enum: JOURNAL_FORMATS, default: 'json' })
  @IsOptional()
  @IsIn(JOURNAL_FORMATS)
  format?: JournalFormat;
}

/** Without a contact and a number: everything that the organization has in the period. */
export class JournalExportQuery extends JournalFormatQuery {
  /** Requests that this contact was asked to sign. */
  @IsOptional()
  @IsUUID()
  contactId?: string;

  /**
   * Requests to this number, in any writing; with `contactId`, either will do.
   * @example "8 916 123-45-67"
   */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  phone?: string;

  /**
   * Events at this time or later; a date alone means its beginning, UTC.
   * @example "2026-11-01T00:00:00.000Z"
   */
  @IsOptional()
  @IsMoment()
  from?: string;

  /**
   * Events at this time or earlier; a date alone means its end, UTC.
   * @example "2026-11-30T23:59:59.999Z"
   */
  @IsOptional()
  @IsMoment()
  to?: string;
}
