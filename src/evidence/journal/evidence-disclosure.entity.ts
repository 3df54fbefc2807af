import { Entity, PrimaryColumn } from 'typeorm';
import { BytesColumn, RefColumn } from '../../platform/index.js';

/** A personal value beside its event, encrypted; deleting the row leaves the chain whole. */
@Entity('evidence_disclosure')
export class EvidenceDisclosure {
  @PrimaryColumn({ type: 'varchar', length: 36 }) eventId!: string;
  @PrimaryColumn({ type: 'varchar', length: 64 }) name!: string;
  /** The data key it is encrypted under; when that is gone, so is the value. */
  @RefColumn() keyId!: string;
  @BytesColumn() dEncrypted!: Buffer;
}
