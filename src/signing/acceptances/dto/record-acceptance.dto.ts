import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { CursorQuery, IsMoment, MayBeAbsent } from '../../../platform/index.js';

const WAYS = ['paper', 'in-contract'] as const;

/** The fields of the form beside the scan. */
export class RecordAcceptanceDto {
  @IsUUID()
  contactId!: string;

  /** On a paper of its own, or as a part of a contract. */
  @ApiProperty({ enum: WAYS, example: 'paper' })
  @IsIn(WAYS)
  how!: (typeof WAYS)[number];

  /**
   * Version of your offer that was signed; without it the one in force.
   * @example 1
   */
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version?: number;

  /**
   * The number that the paper names; then it speaks for signatures from this number only.
   * @example "+79123456789"
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  phone?: string;

  /**
   * When the client signed it; without it now.
   * @example 2026-11-24
   */
  @MayBeAbsent()
  @IsMoment()
  acceptedAt?: string;
}

export class AcceptanceListQueryDto extends CursorQuery {
  /** Only what this contact accepted. */
  @IsOptional()
  @IsUUID()
  contactId?: string;
}
