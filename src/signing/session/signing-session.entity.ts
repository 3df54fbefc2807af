import { Entity } from 'typeorm';
import {
  BytesColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  Sha256Column,
} from '../../platform/index.js';

/** What a client's browser told of one document: never believed, only kept. */
export interface DocumentViewing {
  readonly pages: number;
  readonly seconds: number;
}

/**
 * `signing`: opened to read and to sign. `copy`: shows what is signed already, after a fresh code; also what was opened to
 * sign, when the signer then signed in another browser.
 */
export type SessionPurpose = 'signing' | 'copy';

/** One opening of a link in one browser. The id stands in the address; the secret is in the cookie. */
@Entity('signing_session')
export class SigningSession {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() requestId!: string;
  @RefColumn() signerId!: string;
  @RefColumn() linkId!: string;
  @Sha256Column() secretHash!: string;
  @CodeColumn() purpose!: SessionPurpose;
  /** When a fresh code was given in it; a `copy` shows nothing before. */
  @InstantColumn({ nullable: true }) provenAt!: Date | null;
  /**
   * What was ticked before the code was sent (`on-demand`): name of the tick -> SHA-256 of its text.
   * Null while nothing was.
   */
  @JsonColumn({ nullable: true }) ticks!: Readonly<Record<string, string>> | null;
  /** From which connection they were made: JSON, encrypted. Null while nothing was ticked. */
  @BytesColumn({ nullable: true }) netBox!: Buffer | null;
  /** Version of the key that encrypts it. */
  @IntColumn({ nullable: true }) netKeyVersion!: number | null;
  /** Pages that were on screen, by document; null until the script tells. */
  @JsonColumn({ nullable: true }) views!: Readonly<Record<string, DocumentViewing>> | null;
  /** When it was found to have ended without a decision. */
  @InstantColumn({ nullable: true }) leftAt!: Date | null;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn() createdAt!: Date;
}

/** Whether it still has to prove, by a fresh code, that the phone of the signer is at hand. */
export function awaitsProof({ purpose, provenAt }: SigningSession): boolean {
  return purpose === 'copy' && provenAt === null;
}
