import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../platform/index.js';
import type { SignerStatus } from './request-status.js';

export type SignerPhoneSource = 'card' | 'contact' | 'typed';

/** A person who is asked to sign. `status` is written by RequestTransitions alone. */
@Entity('signer')
export class Signer {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() requestId!: string;
  /** From 1: his turn comes when everybody with a lower one has signed. */
  @IntColumn() position!: number;
  @TextColumn({ length: 300 }) fullName!: string;
  /** E.164. */
  @CodeColumn() phone!: string;
  @CodeColumn() phoneSource!: SignerPhoneSource;
  /** When the number was last changed in the CRM; null when typed (domain C-1). */
  @InstantColumn({ nullable: true }) phoneChangedAt!: Date | null;
  /** Where the link may go when no SMS comes through; null: nowhere. */
  @TextColumn({ length: 254, nullable: true }) email!: string | null;
  @RefColumn({ nullable: true }) contactId!: string | null;
  /** The employee, where he signs for the company. */
  @RefColumn({ nullable: true }) userId!: string | null;
  @CodeColumn() status!: SignerStatus;
  @InstantColumn({ nullable: true }) openedAt!: Date | null;
  @InstantColumn({ nullable: true }) signedAt!: Date | null;
}
