import { IsISO8601, Matches } from 'class-validator';
import { IsOneLine, MayBeAbsent } from '../../platform/index.js';

export class OpenDisputeDto {
  /**
   * ФИО of who raised the claim.
   * @example "Иванов Иван Иванович"
   */
  @IsOneLine(300)
  claimant!: string;

  /** @example "П-7" */
  @MayBeAbsent()
  @IsOneLine(100)
  claimNumber?: string;

  /** @example "2026-11-24" */
  @MayBeAbsent()
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  claimDate?: string;

  /** What the commission is asked; the question of the form when absent. */
  @MayBeAbsent()
  @IsOneLine(1000)
  question?: string;
}
