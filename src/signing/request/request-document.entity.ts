import { Entity } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, Sha256Column } from '../../platform/index.js';

/** A document of a request, by its frozen bytes. */
@Entity('signing_request_document')
export class RequestDocument {
  @IdColumn() id!: string;
  @RefColumn() requestId!: string;
  @RefColumn() documentId!: string;
  /** From 0: the order of the package. */
  @IntColumn() position!: number;
  @Sha256Column() sha256!: string;
}
