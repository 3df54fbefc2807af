import { IsOptional, IsUUID } from 'class-validator';
import { CursorQuery } from '../../platform/index.js';

export class ErasureListQueryDto extends CursorQuery {
  /** Only those of this contact or this document. */
  @IsOptional()
  @IsUUID()
  subjectId?: string;
}
