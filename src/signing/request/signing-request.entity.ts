import { Entity } from 'typeorm';
import {
  BoolColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  Sha256Column,
  TextColumn,
} from '../../platform/index.js';
import type { CodeDelivery, CompanySignature, PackageDeclining } from '../../settings/index.js';
import type { RequestStatus } from './request-status.js';

/** One sending: documents, signers, a deadline. `status` is written by RequestTransitions alone. */
@Entity('signing_request')
export class SigningRequest {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @CodeColumn() status!: RequestStatus;
  @CodeColumn() codeDelivery!: CodeDelivery;
  /** Whether sending it was the company's signature. */
  @CodeColumn() companySignature!: CompanySignature;
  /** What a refusal ends. */
  @CodeColumn() packageDeclining!: PackageDeclining;
  /** Whether its SMS may be answered with the code. */
  @BoolColumn() replyAllowed!: boolean;
  /** Hash of the document, or of the list of documents (evidence-and-security.md 2.4). */
  @Sha256Column() packageSha256!: string;
  @CodeColumn() fingerprint!: string;
  /** «Наименование подписанта» as it was when the documents were sent. */
  @TextColumn({ length: 300 }) signatoryName!: string;
  /** The version of the company's offer that its signers are asked to accept. */
  @RefColumn() offerVersionId!: string;
  /** Who gets Robot's messages. */
  @RefColumn() authorId!: string;
  /** Who sent it: `user/<id>`. */
  @TextColumn({ length: 64 }) createdBy!: string;
  /** Why the client declined; empty when nothing was said. */
  @TextColumn({ length: 500 }) declineReason!: string;
  /** Where the client is led back to after signing or declining; empty for nowhere. */
  @TextColumn({ length: 2000 }) returnUrl!: string;
  /** How often its landings were served; only the first fifty stand in evidence. */
  @IntColumn() linkFetches!: number;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) finishedAt!: Date | null;
  /** When everything personal about it was erased. */
  @InstantColumn({ nullable: true }) erasedAt!: Date | null;
}
