import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, TextColumn } from '../../platform/index.js';

/** A company that sends documents; everything else belongs to exactly one. */
@Entity('organization')
export class Organization {
  @IdColumn() id!: string;
  @TextColumn({ length: 300 }) name!: string;
  @InstantColumn() createdAt!: Date;
}
