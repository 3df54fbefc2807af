import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/index.js';

/** A chain that must not be erased while a dispute looks at it. */
@Entity('evidence_hold')
export class EvidenceHold {
  @PrimaryColumn({ type: 'varchar', length: 36 }) disputeId!: string;
  @PrimaryColumn({ type: 'varchar', length: 64 }) stream!: string;
  @InstantColumn() placedAt!: Date;
}
