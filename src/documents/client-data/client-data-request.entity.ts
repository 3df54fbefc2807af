import { Entity } from 'typeorm';
import {
  BytesColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../platform/index.js';
import type { PhoneSource } from '../../crm/index.js';

/** Where the asking stands. It ends with the client's answers, the sender's change of mind, or the deadline. */
export const CLIENT_DATA_STATUSES = ['waiting', 'answered', 'cancelled', 'expired'] as const;
export type ClientDataStatus = (typeof CLIENT_DATA_STATUSES)[number];

/** A client is asked for the fields that a template leaves to him; his answers freeze the document. */
@Entity('client_data_request')
export class ClientDataRequest {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() documentId!: string;
  /** Ids that the signing request and its signer will have: link and session stay the same when it is made. */
  @RefColumn() requestId!: string;
  @RefColumn() signerId!: string;
  @CodeColumn() status!: ClientDataStatus;
  @TextColumn({ length: 300 }) fullName!: string;
  /** E.164. */
  @CodeColumn() phone!: string;
  @CodeColumn() phoneSource!: PhoneSource | 'typed';
  @InstantColumn({ nullable: true }) phoneChangedAt!: Date | null;
  @RefColumn({ nullable: true }) contactId!: string | null;
  /** «Наименование подписанта» as it was when the client was asked. */
  @TextColumn({ length: 300 }) signatoryName!: string;
  /** Who asked, as `actorRef` writes it: he sends the document when the answers come. */
  @TextColumn({ length: 80 }) createdBy!: string;
  /** Where the client is led back to after signing; empty for nowhere. */
  @TextColumn({ length: 2000 }) returnUrl!: string;
  /** JSON of the answers by name, encrypted (AES-256-GCM); null before they come and after they are erased. */
  @BytesColumn({ nullable: true }) answersBox!: Buffer | null;
  @IntColumn() keyVersion!: number;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) finishedAt!: Date | null;
}
