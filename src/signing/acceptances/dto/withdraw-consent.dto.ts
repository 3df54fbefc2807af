import { IsOptional, IsString, MaxLength } from 'class-validator';

export class WithdrawConsentDto {
  /**
   * What the client said, or where his demand is kept; evidence, not shown to him.
   * @example Заявление от 24.11.2026
   */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}
