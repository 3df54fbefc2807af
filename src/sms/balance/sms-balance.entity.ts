import { Entity, PrimaryColumn } from 'typeorm';
import { BigIntColumn, InstantColumn } from '../../platform/index.js';

/** What is left on the account with a gateway, as it said last. */
@Entity('sms_balance')
export class SmsBalance {
  @PrimaryColumn({ type: 'varchar', length: 64 }) gateway!: string;
  @BigIntColumn() kopecks!: number;
  @InstantColumn() askedAt!: Date;
  /** When it fell below the alarm; null while there is enough. */
  @InstantColumn({ nullable: true }) lowSince!: Date | null;
}
