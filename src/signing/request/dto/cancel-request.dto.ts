import { IsOptional, IsString, MaxLength } from 'class-validator';

export class CancelRequestDto {
  /**
   * Why it is taken back; kept in evidence, not shown to the client.
   * @example Ошибка в сумме
   */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}
