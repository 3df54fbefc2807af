import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  Sha256Column,
  TextColumn,
} from '../platform/index.js';
import type { CheckVersions } from './checks/check-versions.js';
import type { Finding } from './checks/finding.js';
import type { Conclusion, Objection } from './conclusion/conclusion.js';

export type DisputeStatus = 'open' | 'concluded';

/** Somebody denies a signature; a technical commission looks into it. One open dispute per document. */
@Entity('dispute')
export class Dispute {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() documentId!: string;
  /** The sending that is looked at: the signed one, else the last. */
  @RefColumn() requestId!: string;
  /** Number of the protocol, from 1 in each organization. */
  @IntColumn() number!: number;
  @CodeColumn() status!: DisputeStatus;
  /** The document's id while the dispute is open, so that there is one at a time; null afterwards. */
  @RefColumn({ nullable: true }) openDocumentId!: string | null;
  /** ФИО of who raised the claim. */
  @TextColumn({ length: 300 }) claimant!: string;
  @TextColumn({ length: 100 }) claimNumber!: string;
  /** `YYYY-MM-DD`, or empty. */
  @TextColumn({ length: 10 }) claimDate!: string;
  /** What the commission is asked; empty for the question of the form. */
  @TextColumn({ length: 1000 }) question!: string;
  /** `user/<id>`. */
  @TextColumn({ length: 64 }) openedBy!: string;
  @InstantColumn() openedAt!: Date;
  @TextColumn({ length: 300 }) place!: string;
  @InstantColumn({ nullable: true }) startedAt!: Date | null;
  @InstantColumn({ nullable: true }) finishedAt!: Date | null;
  /** Term of the commission's work, in its own words. */
  @TextColumn({ length: 300 }) workTerm!: string;
  @IntColumn() copies!: number;
  /** Grows with every change, so that a conclusion never rests on what somebody changed meanwhile. */
  @IntColumn() revision!: number;
  @InstantColumn({ nullable: true }) checkedAt!: Date | null;
  @JsonColumn({ nullable: true }) checkVersions!: CheckVersions | null;
  @JsonColumn({ nullable: true }) findings!: readonly Finding[] | null;
  @CodeColumn({ nullable: true }) conclusion!: Conclusion | null;
  @LongTextColumn() reasons!: string;
  @LongTextColumn() separateOpinions!: string;
  /** What members said against single steps (K-15). */
  @JsonColumn({ nullable: true }) objections!: readonly Objection[] | null;
  @InstantColumn({ nullable: true }) concludedAt!: Date | null;
  @TextColumn({ length: 64 }) concludedBy!: string;
  /** The sealed protocol, in the file store. */
  @Sha256Column({ nullable: true }) protocolSha256!: string | null;
  /** Hash of the secret in the link that the client gets the protocol by. */
  @Sha256Column({ nullable: true }) linkSha256!: string | null;
}
