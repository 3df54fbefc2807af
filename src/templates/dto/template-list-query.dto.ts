import { Transform } from 'class-transformer';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { CursorQuery, MayBeAbsent } from '../../platform/index.js';

export class TemplateListQueryDto extends CursorQuery {
  /** Only templates with, or without, electronic signing. */
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => booleanOf(value))
  @IsBoolean()
  eSignatureEnabled?: boolean;

  /**
   * Words of the name, any case, ё as е.
   * @example договор
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  q?: string;
}

function booleanOf(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}
