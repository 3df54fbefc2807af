import { Entity, PrimaryColumn } from 'typeorm';
import { IntColumn, TextColumn } from '../../platform/index.js';

/** Where the event stands that froze or sealed a PDF; found by the hash of the file. */
@Entity('evidence_pdf')
export class KnownPdf {
  /** Hex. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) sha256!: string;
  /** The same file may have been frozen for several documents. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) stream!: string;
  @IntColumn() seq!: number;
  @TextColumn({ length: 8 }) variant!: 'frozen' | 'sealed';
}
