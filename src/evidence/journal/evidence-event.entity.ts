import { Entity } from 'typeorm';
import { BytesColumn, IdColumn, IntColumn, TextColumn } from '../../platform/index.js';

/** One event as it was written: append-only, triggers of both databases refuse any change. */
@Entity('evidence_event')
export class EvidenceEvent {
  @IdColumn() id!: string;
  @TextColumn({ length: 64 }) stream!: string;
  @IntColumn() seq!: number;
  /** The bytes that were hashed, never a JSON column: that would be written anew. */
  @BytesColumn() bytes!: Buffer;
  @BytesColumn() ehash!: Buffer;
}
