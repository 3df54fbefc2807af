import { Entity } from 'typeorm';
import {
  BytesColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  Sha256Column,
} from '../../platform/index.js';

/** A signer's link. The token itself is derived and never stored (SEC-5). */
@Entity('signing_link')
export class SigningLink {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() requestId!: string;
  @RefColumn() signerId!: string;
  @BytesColumn() nonce!: Buffer;
  @IntColumn() keyVersion!: number;
  @Sha256Column() tokenHash!: string;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) revokedAt!: Date | null;
  @InstantColumn() createdAt!: Date;
}
