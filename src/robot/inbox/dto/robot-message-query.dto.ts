import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { CursorQuery } from '../../../platform/index.js';

export class RobotMessageQuery extends CursorQuery {
  /**
   * Only messages that have not been read.
   * @example true
   */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value,
  )
  @IsBoolean()
  unread?: boolean;
}
