import { ApiProperty } from '@nestjs/swagger';
import type { ErasedUnit, Obstacle, ObstacleReason } from '../erasure-report.js';
import { ERASURE_KINDS, type Erasure, type ErasureKind } from '../erasure.entity.js';

/** Documents and requests that were erased together. */
export class ErasedUnitDto {
  documentIds!: string[];
  requestIds!: string[];
  /**
   * Names of the personal values that were deleted from the evidence.
   * @example ["fullName", "phone"]
   */
  names!: string[];
  /** SHA-256 of the files that were deleted; hex. */
  files!: string[];
  /** UTC with milliseconds. */
  at!: string;

  static from({ documentIds, requestIds, names, files, at }: ErasedUnit): ErasedUnitDto {
    return {
      documentIds: [...documentIds],
      requestIds: [...requestIds],
      names: [...names],
      files: [...files],
      at,
    };
  }
}

/** A document that is still there, and why; it is tried again by itself. */
export class ErasureObstacleDto {
  documentId!: string;
  @ApiProperty({ enum: ['held', 'request_open', 'not_sealed'], example: 'held' })
  reason!: ObstacleReason;
  /** Disputes that hold it. */
  disputeIds!: string[];

  static from({ documentId, reason, disputeIds }: Obstacle): ErasureObstacleDto {
    return { documentId, reason, disputeIds: [...disputeIds] };
  }
}

/** What was found when the erasure was asked for. */
export class ErasurePlanDto {
  /** @example 2 */
  documents!: number;
  /** @example 3 */
  requests!: number;
}

/** One erasure: what was asked for, what is gone, what is left. Says nothing of what was erased. */
export class ErasureDto {
  id!: string;
  @ApiProperty({ enum: ERASURE_KINDS, example: 'contact' })
  kind!: ErasureKind;
  /** The contact or the document. */
  subjectId!: string;
  /** @example subject-request */
  basis!: string;
  /** @example user/019ab3a1-7c4b-7000-8000-00000000000a */
  requestedBy!: string;
  /**
   * The administrator's name; null where a program asked or the time was over.
   * @example "Петрова Ольга Ивановна"
   */
  requestedByName!: string | null;
  @ApiProperty({ enum: ['running', 'done'], example: 'done' })
  state!: 'running' | 'done';
  createdAt!: Date;
  finishedAt!: Date | null;
  planned!: ErasurePlanDto;
  erased!: ErasedUnitDto[];
  left!: ErasureObstacleDto[];
  /**
   * Acceptances outside any request.
   * @example 0
   */
  acceptances!: number;
  /**
   * Cards that named the person.
   * @example 1
   */
  cards!: number;
  /** Whether the contact itself is erased. */
  contact!: boolean;

  static from({ report, ...row }: Erasure, names: ReadonlyMap<string, string>): ErasureDto {
    return {
      id: row.id,
      kind: row.kind,
      subjectId: row.subjectId,
      basis: row.basis,
      requestedBy: row.requestedBy,
      requestedByName: names.get(row.requestedBy) ?? null,
      state: row.finishedAt ? 'done' : 'running',
      createdAt: row.createdAt,
      finishedAt: row.finishedAt,
      planned: { ...report.planned },
      erased: report.erased.map((unit) => ErasedUnitDto.from(unit)),
      left: report.left.map((obstacle) => ErasureObstacleDto.from(obstacle)),
      acceptances: report.acceptances,
      cards: report.cards,
      contact: report.contact,
    };
  }
}

export class ErasureListDto {
  items!: ErasureDto[];
  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;
}
