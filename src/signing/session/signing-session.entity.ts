import { Entity } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  Sha256Column,
} from '../../platform/index.js';

/** One opening of a link in one browser. The id stands in the address; the secret is in the cookie. */
@Entity('signing_session')
export class SigningSession {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() requestId!: string;
  @RefColumn() signerId!: string;
  @RefColumn() linkId!: string;
  @Sha256Column() secretHash!: string;
  /**
   * What was ticked before the code was sent (`on-demand`): name of the tick -> SHA-256 of its text.
   * Null while nothing was.
   */
  @JsonColumn({ nullable: true }) ticks!: Readonly<Record<string, string>> | null;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn() createdAt!: Date;
}
