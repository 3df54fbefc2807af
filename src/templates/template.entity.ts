import { Entity } from 'typeorm';
import {
  BoolColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../platform/index.js';
import type { CodeDelivery } from '../settings/index.js';
import type { SigningClass } from './signing-class.js';

/** Бланк: a name and the marks that decide about signing; its text is in the versions. */
@Entity('template')
export class Template {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  /** Need not be unique. */
  @TextColumn({ length: 300 }) name!: string;
  /** The name folded by russian-text. */
  @TextColumn({ length: 600 }) searchText!: string;
  /** S-5: documents made from it can be sent for signing. */
  @BoolColumn() eSignatureEnabled!: boolean;
  /** A stricter way than the organization's; null leaves it to the organization. */
  @CodeColumn({ nullable: true }) codeDelivery!: CodeDelivery | null;
  @CodeColumn() signingClass!: SigningClass;
  /** Of a template that came with Signet; null for the organization's own. */
  @CodeColumn({ nullable: true }) shippedKey!: string | null;
  /** From 1; documents are made from this one. */
  @IntColumn() currentVersion!: number;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
}
