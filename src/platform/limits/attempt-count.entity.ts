import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntColumn } from '../database/columns.js';

/** How often something happened in the period that runs; names nobody in clear. */
@Entity('attempt_count')
export class AttemptCount {
  /** Hash of what is counted and for whom. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) keySha256!: string;
  @IntColumn() hits!: number;
  /** When the period is over and counting begins anew. */
  @InstantColumn() endsAt!: Date;
}
