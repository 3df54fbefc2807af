import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CursorQuery } from '../../../platform/index.js';

export class ContactListQueryDto extends CursorQuery {
  /**
   * Words of the name or of the e-mail, any case, ё as е; figures also find a present number that begins with them,
   * in any usual writing.
   * @example петр корол 8 916
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /**
   * A whole number in any writing; finds the contacts that have it now.
   * @example "8 912 345-67-89"
   */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  phone?: string;
}
