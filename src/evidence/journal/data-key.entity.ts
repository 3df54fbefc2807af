import { Entity } from 'typeorm';
import { BytesColumn, IdColumn, IntColumn, TextColumn } from '../../platform/index.js';

/**
 * The key of one chain's personal values, wrapped by the master key. Deleting the row makes them
 * unreadable for ever, in old copies of the database too when this table has a short life there.
 */
@Entity('evidence_data_key')
export class DataKey {
  @IdColumn() id!: string;
  @TextColumn({ length: 64 }) stream!: string;
  /** Version of the master key that wraps it. */
  @IntColumn() keyVersion!: number;
  @BytesColumn() wrapped!: Buffer;
}
