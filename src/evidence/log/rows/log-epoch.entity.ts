import { Entity, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, IntColumn, TextColumn } from '../../../platform/index.js';

/** The one row that fences sequencers off each other, and says how the log is. */
@Entity('log_epoch')
export class LogEpoch {
  @PrimaryColumn({ type: 'varchar', length: 64 }) name!: string;
  /** Raised by each new leader: whoever led before writes no more leaves. */
  @IntColumn() epoch!: number;
  @CodeColumn() state!: string;
  @TextColumn({ length: 500 }) message!: string;
  @InstantColumn() since!: Date;
  /** Why the last token of outside time was not had; absent when it was. */
  @TextColumn({ length: 500, nullable: true }) stampFailure!: string | null;
  @InstantColumn({ nullable: true }) stampFailedAt!: Date | null;
}
