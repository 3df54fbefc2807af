import { IsISO8601, IsOptional, Matches } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class FiguresQueryDto {
  /**
   * The first day, in the organization's time zone; by default the thirtieth, counted back from the last.
   * @example "2026-11-01"
   */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  from?: string;

  /**
   * The last day, meant whole; by default today. At most 366 days.
   * @example "2026-11-30"
   */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  to?: string;
}
