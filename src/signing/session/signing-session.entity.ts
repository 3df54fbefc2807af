import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, Sha256Column } from '../../platform/index.js';

/** One opening of a link in one browser. The id stands in the address; the secret is in the cookie. */
@Entity('signing_session')
export class SigningSession {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() requestId!: string;
  @RefColumn() signerId!: string;
  @RefColumn() linkId!: string;
  @Sha256Column() secretHash!: string;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn() createdAt!: Date;
}
