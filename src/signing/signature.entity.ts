import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/index.js';

/** That this person signed this document. One per document and signer, whatever is replayed (SEC-10). */
@Entity('signature')
export class Signature {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() requestId!: string;
  @RefColumn() documentId!: string;
  @RefColumn() signerId!: string;
  @RefColumn() challengeId!: string;
  @RefColumn() sessionId!: string;
  @InstantColumn() signedAt!: Date;
}
