import { Entity } from 'typeorm';
import {
  BoolColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/index.js';
import type { AgreementKind } from '../agreement-kind.js';

/** What the versions of one text have in common. Locked by whoever publishes the next version. */
@Entity('agreement')
export class Agreement {
  @IdColumn() id!: string;
  /** Null for the operator's offer. */
  @RefColumn({ nullable: true }) organizationId!: string | null;
  @CodeColumn() kind!: AgreementKind;
  /** Unique: an organization has one offer, the installation one operator's offer. Null for consents. */
  @TextColumn({ length: 100, nullable: true }) place!: string | null;
  /** A consent that the signing page asks for (L-13); none does until switched on. */
  @BoolColumn() shownOnPage!: boolean;
  /** Null only between the first insert and the first publication, in one transaction. */
  @RefColumn({ nullable: true }) currentVersionId!: string | null;
  @InstantColumn() createdAt!: Date;
}
