import { IsString, MaxLength, MinLength } from 'class-validator';

export class RefreshDto {
  /**
   * The token of the answer before this one. Good once: a second use ends the whole login.
   * @example 8wYkqV3m1b2nX0c9Zr5tLhJfDsAaQeUiOpKgTyNvBxE
   */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  refreshToken!: string;
}
