import { Entity, PrimaryColumn } from 'typeorm';
import {
  BoolColumn,
  BytesColumn,
  CodeColumn,
  InstantColumn,
  IntColumn,
  type IntrumSpelling,
  JsonColumn,
  Sha256Column,
  TextColumn,
} from '../../../platform/index.js';

/** What an organization has set so that its INTRUM sends SMS through this installation. */
@Entity('intrum_provider')
export class IntrumProvider {
  @PrimaryColumn({ type: 'varchar', length: 36 }) organizationId!: string;
  @BoolColumn() enabled!: boolean;
  /** Of the secret part of the address that INTRUM calls. */
  @Sha256Column() addressSha256!: string;
  /** That part and INTRUM's key, encrypted: the hash of a request cannot be made without the key itself. */
  @BytesColumn() secretsBox!: Buffer;
  @IntColumn() keyVersion!: number;
  /** «Gateway INTRUM»: where incoming SMS are told. */
  @TextColumn({ length: 500, nullable: true }) gatewayUrl!: string | null;
  @CodeColumn() spelling!: IntrumSpelling;
  @BoolColumn() forwardInbound!: boolean;
  /** Whether employees may read in INTRUM's list what may be a live code (I-27). */
  @BoolColumn() allowCodes!: boolean;
  /** Addresses and networks that INTRUM calls from; none: any. */
  @JsonColumn() allowedAddresses!: string[];
  /** The last whole number given to a message or to an incoming SMS; INTRUM knows them by it (I-26). */
  @IntColumn() lastNumber!: number;
  @InstantColumn() updatedAt!: Date;
}
