import { Entity } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, RefColumn } from '../../platform/index.js';

export type SessionEnd = 'logout' | 'token-reused' | 'password-changed' | 'user-deactivated';

/** One login: the family of its refresh tokens. Ending it ends its access tokens too. */
@Entity('login_session')
export class LoginSession {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() userId!: string;
  @InstantColumn() createdAt!: Date;
  /** However often it is refreshed, the person logs in again after this. */
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
  @CodeColumn({ nullable: true }) endReason!: SessionEnd | null;
}
