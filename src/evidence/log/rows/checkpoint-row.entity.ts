import { Entity } from 'typeorm';
import { InstantColumn, Sha256Column, TextColumn } from '../../../platform/index.js';
import { PlaceKeyColumn, YearKeyColumn } from './key-columns.js';

/** What the signer signed: append-only. */
@Entity('log_checkpoint')
export class CheckpointRow {
  @YearKeyColumn() year!: number;
  @PlaceKeyColumn() size!: number;
  @TextColumn({ length: 200 }) origin!: string;
  @Sha256Column() root!: string;
  /** The whole signed note. */
  @TextColumn({ length: 1000 }) text!: string;
  @InstantColumn() publishedAt!: Date;
}
