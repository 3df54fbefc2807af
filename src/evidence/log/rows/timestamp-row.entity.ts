import { Entity } from 'typeorm';
import { BytesColumn, InstantColumn } from '../../../platform/index.js';
import { PlaceKeyColumn, YearKeyColumn } from './key-columns.js';

/** Outside time over the text of a checkpoint, checked before it was stored: append-only. */
@Entity('log_timestamp')
export class TimestampRow {
  @YearKeyColumn() year!: number;
  @PlaceKeyColumn() size!: number;
  /** The whole TimeStampResp. */
  @BytesColumn() tsr!: Buffer;
  @InstantColumn() tsaTime!: Date;
}
