import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CursorQuery } from '../../../platform/index.js';

export class CardListQueryDto extends CursorQuery {
  /**
   * Words of the title, any case, ё as е.
   * @example монтаж
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** Only cards of this contact. */
  @IsOptional()
  @IsUUID()
  contactId?: string;
}
