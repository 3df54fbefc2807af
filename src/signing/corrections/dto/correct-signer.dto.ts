import { IsString, MaxLength } from 'class-validator';
import { IsOneLine, MayBeAbsent } from '../../../platform/index.js';

/** What was wrong about a signer who has not signed yet. */
export class CorrectSignerDto {
  /**
   * The mobile number the SMS goes to from now on, in any writing.
   * @example +7 916 765-43-21
   */
  @IsString()
  @MaxLength(40)
  phone!: string;

  /**
   * Why the number is another one; kept as evidence.
   * @example Клиент сменил номер
   */
  @MayBeAbsent()
  @IsOneLine(500)
  reason?: string;
}
