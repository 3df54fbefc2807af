import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  Sha256Column,
  TextColumn,
} from '../../platform/index.js';
import type { AgreementKind } from '../agreement-kind.js';

/** How somebody accepted (S-21): on the signing page, by an act of his own before, on paper, inside a contract. */
export type AcceptanceWay = 'page' | 'earlier' | 'paper' | 'in-contract';

/** Somebody accepted exactly this version of a text (L-11). */
@Entity('acceptance')
export class Acceptance {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @CodeColumn() kind!: AgreementKind;
  @RefColumn() agreementId!: string;
  @RefColumn() versionId!: string;
  @IntColumn() version!: number;
  @Sha256Column() textSha256!: string;
  /** These three are set for what was accepted while signing. */
  @RefColumn({ nullable: true }) requestId!: string | null;
  @RefColumn({ nullable: true }) signerId!: string | null;
  @RefColumn({ nullable: true }) sessionId!: string | null;
  @RefColumn({ nullable: true }) contactId!: string | null;
  @TextColumn({ length: 300 }) fullName!: string;
  /** E.164. */
  @TextColumn({ length: 20, nullable: true }) phone!: string | null;
  /** Of the exact words beside the box (SEC-9). */
  @Sha256Column({ nullable: true }) tickSha256!: string | null;
  @CodeColumn() how!: AcceptanceWay;
  /** The signed paper, in the file store. */
  @Sha256Column({ nullable: true }) scanSha256!: string | null;
  @TextColumn({ length: 64, nullable: true }) ip!: string | null;
  @TextColumn({ length: 1000, nullable: true }) userAgent!: string | null;
  @InstantColumn() acceptedAt!: Date;
  /** `signer/<id>`, or as `actorRef` writes it. */
  @TextColumn({ length: 80 }) acceptedBy!: string;
  /** When a consent was taken back (L-15). */
  @InstantColumn({ nullable: true }) withdrawnAt!: Date | null;
  /** The client himself, or the employee he told, as in `acceptedBy`. */
  @TextColumn({ length: 80, nullable: true }) withdrawnBy!: string | null;
}
