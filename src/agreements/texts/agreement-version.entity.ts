import { Entity } from 'typeorm';
import {
  BoolColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  LongTextColumn,
  RefColumn,
  Sha256Column,
  TextColumn,
} from '../../platform/index.js';
import type { AgreementKind } from '../agreement-kind.js';

/** A published text (редакция). Inserted once; triggers of both databases refuse any change. */
@Entity('agreement_version')
export class AgreementVersion {
  @IdColumn() id!: string;
  @RefColumn() agreementId!: string;
  /** Null for the operator's offer. */
  @RefColumn({ nullable: true }) organizationId!: string | null;
  @CodeColumn() kind!: AgreementKind;
  /** From 1. */
  @IntColumn() version!: number;
  @TextColumn({ length: 300 }) title!: string;
  /** What personal data are processed for; empty for offers. */
  @TextColumn({ length: 500 }) purpose!: string;
  @LongTextColumn() html!: string;
  /** Of the UTF-8 bytes of `html`. */
  @Sha256Column() textSha256!: string;
  /** A shipped text which no lawyer of the company has looked at: «проверьте у юриста». */
  @BoolColumn() needsLawyer!: boolean;
  @InstantColumn() publishedAt!: Date;
  /** As `actorRef` writes it. */
  @TextColumn({ length: 80 }) publishedBy!: string;
}
