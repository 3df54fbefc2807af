import { Entity } from 'typeorm';
import { BytesColumn, RefColumn } from '../../../platform/index.js';
import { PlaceKeyColumn, YearKeyColumn } from './key-columns.js';

/** An event's place in the log: append-only. */
@Entity('log_leaf')
export class LogLeaf {
  @YearKeyColumn() year!: number;
  /** From 0, without gaps. */
  @PlaceKeyColumn() idx!: number;
  @RefColumn() eventId!: string;
  @BytesColumn() ehash!: Buffer;
}
