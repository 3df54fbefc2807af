import { Entity } from 'typeorm';
import {
  BoolColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  Sha256Column,
  TextColumn,
} from '../platform/index.js';
import type { CardType } from '../crm/index.js';
import type { DocumentWarning } from './document-warning.js';
import type { DraftValues } from './draft-input.js';
import type { DocumentStatus } from './lifecycle/document-status.js';
import type { StampBox } from './stamp-box.js';

/** A document; `status` is written by DocumentTransitions alone. */
@Entity('document')
export class Document {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @TextColumn({ length: 64 }) number!: string;
  @TextColumn({ length: 300 }) title!: string;
  @CodeColumn() status!: DocumentStatus;
  @InstantColumn() statusChangedAt!: Date;
  @RefColumn({ nullable: true }) templateId!: string | null;
  @IntColumn({ nullable: true }) templateVersion!: number | null;
  @CodeColumn({ nullable: true }) cardType!: CardType | null;
  @RefColumn({ nullable: true }) cardId!: string | null;
  @RefColumn({ nullable: true }) contactId!: string | null;
  @RefColumn() authorId!: string;
  /** As it was when the document was made, so that lists ask nobody else. */
  @TextColumn({ length: 200 }) authorName!: string;
  /** What was given for this document, to make the draft anew. */
  @JsonColumn() values!: DraftValues;
  /** Hash of the frozen bytes; null only while the client still has fields to fill. */
  @Sha256Column({ nullable: true }) sha256!: string | null;
  @IntColumn({ nullable: true }) bytes!: number | null;
  @IntColumn({ nullable: true }) pages!: number | null;
  @JsonColumn() stampBoxes!: StampBox[];
  @JsonColumn() warnings!: DocumentWarning[];
  /** The last request it was sent in. */
  @RefColumn({ nullable: true }) requestId!: string | null;
  @RefColumn({ nullable: true }) signatureId!: string | null;
  /** Hash of the signed file: frozen pages with mark and sheet. */
  @Sha256Column({ nullable: true }) signedSha256!: string | null;
  @InstantColumn({ nullable: true }) sealedAt!: Date | null;
  /** When the personal values and the files were erased; the row stays, and says only that. */
  @InstantColumn({ nullable: true }) erasedAt!: Date | null;
  @BoolColumn() awaitingClientData!: boolean;
  /** Counts the freezes of a draft: a change drawn over an older one is refused. */
  @IntColumn() revision!: number;
  /** Number, title and client folded by russian-text. */
  @TextColumn({ length: 900 }) searchText!: string;
  @InstantColumn() createdAt!: Date;
}
