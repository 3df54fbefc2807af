import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, Sha256Column } from '../../platform/index.js';

/** A refresh token by its hash; the token itself is known to its holder alone (SEC-13). */
@Entity('refresh_token')
export class RefreshToken {
  @IdColumn() id!: string;
  @RefColumn() sessionId!: string;
  @Sha256Column() tokenSha256!: string;
  @InstantColumn() issuedAt!: Date;
  @InstantColumn() expiresAt!: Date;
  /** Good for one use; a second one means that somebody else has it too. */
  @InstantColumn({ nullable: true }) usedAt!: Date | null;
}
