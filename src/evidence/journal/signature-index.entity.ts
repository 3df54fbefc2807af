import { Entity, PrimaryColumn } from 'typeorm';
import { IntColumn, TextColumn } from '../../platform/index.js';

/** Where the event of a signature stands; found by the number that is printed on the document. */
@Entity('evidence_signature')
export class SignatureIndex {
  @PrimaryColumn({ type: 'varchar', length: 36 }) signatureId!: string;
  @TextColumn({ length: 64 }) stream!: string;
  @IntColumn() seq!: number;
}
