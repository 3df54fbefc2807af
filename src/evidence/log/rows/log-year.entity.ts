import { Entity } from 'typeorm';
import { InstantColumn, TextColumn } from '../../../platform/index.js';
import { YearKeyColumn } from './key-columns.js';

/** The log of one calendar year. Fixed when it is opened. */
@Entity('log_year')
export class LogYear {
  @YearKeyColumn() year!: number;
  /** `<public host>/evidence/<year>`. */
  @TextColumn({ length: 200 }) origin!: string;
  /** The key that its checkpoints are signed with, as verifiers want it. */
  @TextColumn({ length: 300 }) vkey!: string;
  @InstantColumn() openedAt!: Date;
}
