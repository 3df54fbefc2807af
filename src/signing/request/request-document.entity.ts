import { Entity } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, Sha256Column, TextColumn } from '../../platform/index.js';

/** A document of a request, by its frozen bytes. */
@Entity('signing_request_document')
export class RequestDocument {
  @IdColumn() id!: string;
  @RefColumn() requestId!: string;
  @RefColumn() documentId!: string;
  /** From 0: the order of the package. */
  @IntColumn() position!: number;
  @Sha256Column() sha256!: string;
  /** The signer who declined this one while the package went on. */
  @RefColumn({ nullable: true }) declinedBy!: string | null;
  /** Why; empty when nothing was said. */
  @TextColumn({ length: 500 }) declineReason!: string;
}
