import { Entity } from 'typeorm';
import {
  BytesColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  Sha256Column,
} from '../../platform/index.js';

/** How a link reaches its signer: `sms`, with the code or alone; `desk`, a QR on the employee's screen; `email`, alone. */
export type LinkChannel = 'sms' | 'desk' | 'email';

/** A signer's link. The token itself is derived and never stored (SEC-5). */
@Entity('signing_link')
export class SigningLink {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() requestId!: string;
  @RefColumn() signerId!: string;
  @CodeColumn() channel!: LinkChannel;
  @BytesColumn() nonce!: Buffer;
  @IntColumn() keyVersion!: number;
  @Sha256Column() tokenHash!: string;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) revokedAt!: Date | null;
  @InstantColumn() createdAt!: Date;
}
