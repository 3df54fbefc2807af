import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntColumn } from '../../platform/index.js';

/** What is remembered of attempts to log in, per account and per address; names neither in clear. */
@Entity('login_throttle')
export class LoginThrottle {
  @PrimaryColumn({ type: 'varchar', length: 64 }) keySha256!: string;
  @InstantColumn() windowBegan!: Date;
  /** Attempts of this window that have not turned out right. */
  @IntColumn() attempts!: number;
  /** Wrong passwords in a row. */
  @IntColumn() failures!: number;
  @InstantColumn({ nullable: true }) blockedUntil!: Date | null;
}
