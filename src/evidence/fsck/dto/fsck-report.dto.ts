import { ApiProperty } from '@nestjs/swagger';
import type { FsckReport } from '../run-fsck.js';

const SEVERITIES = ['error', 'info'] as const;

/** Where a finding is: whatever of these can be told. */
export class FsckPlaceDto {
  /** @example request/019ab3a1-7c4b-7000-8000-00000000000b */
  stream?: string;
  /** Place in the chain, from 0. */
  seq?: number;
  eventId?: string;
  /** Type of the event. */
  type?: string;
  /** Name of a log. */
  origin?: string;
  /** Place in the log, from 0. */
  index?: number;
  /** Size of the log that a checkpoint speaks of. */
  size?: number;
  /** Path below the folder of the log, or the hash of a stored file. */
  file?: string;
}

export class FsckFindingDto {
  /** Stable. @example event_altered */
  code!: string;
  /** `error`: something is not as it was written. `info`: worth knowing. */
  @ApiProperty({ enum: SEVERITIES })
  severity!: (typeof SEVERITIES)[number];
  place!: FsckPlaceDto;
  message!: string;
}

export class FsckReportDto {
  /** Nothing is wrong. */
  ok!: boolean;
  /** UTC with milliseconds. */
  checkedAt!: string;
  /** How much was looked at: streams, events, disclosures, leaves, checkpoints, tiles, timestamps, files, seals. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  counts!: Record<string, number>;
  /** How many there were of each kind. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  totals!: Record<string, number>;
  /** At most a hundred of one kind; those of other organizations only for operators. */
  findings!: FsckFindingDto[];
}

export class LastFsckDto {
  /** Null until the first nightly check. */
  @ApiProperty({ type: FsckReportDto, nullable: true })
  report!: FsckReportDto | null;

  static from(report: FsckReport | undefined): LastFsckDto {
    if (!report) return { report: null };
    const { ok, checkedAt, counts, totals, findings } = report;
    return {
      report: {
        ok,
        checkedAt,
        counts: { ...counts },
        totals: { ...totals },
        findings: findings.map(({ code, severity, place, message }) => ({
          code,
          severity,
          place: { ...place },
          message,
        })),
      },
    };
  }
}
