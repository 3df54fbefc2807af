import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  Sha256Column,
  TextColumn,
} from '../../platform/index.js';

/** `scan`: the protocol signed on paper; `annex`: an operator's answer or a party's material; `dossier`: what was exported for the commission. */
export type DisputeFileKind = 'scan' | 'annex' | 'dossier';

/** A file of a dispute; its bytes are in the file store. */
@Entity('dispute_file')
export class DisputeFile {
  @IdColumn() id!: string;
  @RefColumn() disputeId!: string;
  @CodeColumn() kind!: DisputeFileKind;
  /** What it is, in the protocol's list of annexes. */
  @TextColumn({ length: 300 }) title!: string;
  @CodeColumn() mimeType!: string;
  @IntColumn() bytes!: number;
  @Sha256Column() sha256!: string;
  @InstantColumn() addedAt!: Date;
  /** `user/<id>` or `system`. */
  @TextColumn({ length: 64 }) addedBy!: string;
}
