import { Entity, PrimaryColumn } from 'typeorm';
import { IntColumn } from '../../platform/index.js';

/** The last number an organization's documents have taken. */
@Entity('document_counter')
export class DocumentCounter {
  @PrimaryColumn({ type: 'varchar', length: 36 }) organizationId!: string;
  @IntColumn() lastNumber!: number;
}
