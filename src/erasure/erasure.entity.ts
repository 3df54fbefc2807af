import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../platform/index.js';
import type { ErasureBasis } from './erasure-basis.js';
import type { ErasureReport } from './erasure-report.js';

/** What the erasure began with; `retention` is a document whose time is over. */
export const ERASURE_KINDS = ['contact', 'document', 'retention'] as const;
export type ErasureKind = (typeof ERASURE_KINDS)[number];

/** One erasure, from the request to the last byte: who asked, on which ground, what went. */
@Entity('erasure')
export class Erasure {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @CodeColumn() kind!: ErasureKind;
  /** The contact or the document. */
  @RefColumn() subjectId!: string;
  @CodeColumn() basis!: ErasureBasis;
  /** As `actorRef` writes it. */
  @TextColumn({ length: 80 }) requestedBy!: string;
  /** `<kind>/<subject>` until it is finished: the database refuses a second one meanwhile. */
  @TextColumn({ length: 100, nullable: true }) runningKey!: string | null;
  /** Ids, names of values and hashes; nothing of what was erased. */
  @JsonColumn() report!: ErasureReport;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) finishedAt!: Date | null;
}
