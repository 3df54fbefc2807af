import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsOneLine, MayBeAbsent } from '../../platform/index.js';
import { CHECK_IDS, type CheckId } from '../checks/finding.js';
import { type Conclusion, CONCLUSIONS } from '../conclusion/conclusion.js';
import type { NewConclusion } from '../conclusion/conclusion.service.js';

export class ObjectionDto {
  /** @example "C-7" */
  @IsIn(CHECK_IDS)
  check!: CheckId;

  /** Who objects. */
  @IsOneLine(300)
  member!: string;

  @IsOneLine(1000)
  text!: string;
}

export class ConclusionInputDto {
  /** The commission's own choice; `confirmed` is refused while a decisive check fails. */
  @IsIn(CONCLUSIONS)
  conclusion!: Conclusion;

  /** Why the commission came to it. */
  @IsString()
  @Matches(/\S/, { message: 'reasons must not be blank' })
  @MaxLength(5000)
  reasons!: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(5000)
  separateOpinions?: string;

  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ObjectionDto)
  objections?: ObjectionDto[];

  /** End of the meeting; now when absent. */
  @MayBeAbsent()
  @IsISO8601({ strict: true })
  finishedAt?: string;

  static toConclusion(dto: ConclusionInputDto): NewConclusion {
    return {
      conclusion: dto.conclusion,
      reasons: dto.reasons.trim(),
      separateOpinions: dto.separateOpinions?.trim() ?? '',
      objections: (dto.objections ?? []).map(({ check, member, text }) => ({
        check,
        member,
        text,
      })),
      finishedAt: dto.finishedAt === undefined ? null : new Date(dto.finishedAt),
    };
  }
}
