import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsOneLine, MayBeAbsent } from '../../platform/index.js';
import { type Side, SIDES } from '../commission/commission-member.entity.js';
import type { NewCommission } from '../commission/commission.service.js';

export class MemberInputDto {
  /** @example "Петрова Анна Сергеевна" */
  @IsOneLine(300)
  fullName!: string;

  /** @example "юрист" */
  @IsOneLine(300)
  position!: string;

  /** Whom the member stands for. */
  @IsIn(SIDES)
  side!: Side;

  /**
   * Document that gives the authority.
   * @example "доверенность № 3 от 10.01.2026"
   */
  @IsOneLine(300)
  authority!: string;

  /** Exactly one present member is the chair. */
  @MayBeAbsent()
  @IsBoolean()
  isChair?: boolean;

  /** Did not come to the meeting. */
  @MayBeAbsent()
  @IsBoolean()
  isAbsent?: boolean;

  /** How an absent member was told of the meeting. */
  @MayBeAbsent()
  @IsOneLine(300)
  notice?: string;
}

/** The commission as a whole: it replaces what was entered before. */
export class CommissionInputDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => MemberInputDto)
  members!: MemberInputDto[];

  /** @example "г. Москва, ул. Ленина, д. 1" */
  @IsOneLine(300)
  place!: string;

  /** @example "2026-11-24T11:05:07.123Z" */
  @IsISO8601({ strict: true })
  startedAt!: string;

  @MayBeAbsent()
  @IsISO8601({ strict: true })
  finishedAt?: string;

  /**
   * Term of the commission's work.
   * @example "15 рабочих дней"
   */
  @MayBeAbsent()
  @IsOneLine(300)
  workTerm?: string;

  /** Copies of the paper protocol. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(20)
  copies?: number;

  static toCommission(dto: CommissionInputDto): NewCommission {
    return {
      members: dto.members.map((member) => ({
        ...member,
        isChair: member.isChair ?? false,
        isAbsent: member.isAbsent ?? false,
        notice: member.notice ?? '',
      })),
      place: dto.place,
      startedAt: new Date(dto.startedAt),
      finishedAt: dto.finishedAt === undefined ? null : new Date(dto.finishedAt),
      workTerm: dto.workTerm ?? '',
      copies: dto.copies ?? 3,
    };
  }
}
