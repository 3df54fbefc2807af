import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../platform/index.js';
import type { MailStatus } from './lifecycle/mail-lifecycle.js';
import type { MailReason, MailUnknownCause } from './transport/mail-transport.js';

/** What stands beside a status; `no_longer_valid`: the link died before the letter went out. */
export type MailStatusReason = MailReason | MailUnknownCause | 'no_longer_valid';

/** One try to hand a letter over; `submitting` is written before the bytes go out. */
export interface MailAttempt {
  readonly at: string;
  readonly outcome: 'submitting' | 'accepted' | 'refused' | 'postponed' | 'unknown';
  /** What the mail server said; empty where it said nothing. */
  readonly reply: string;
}

/** One letter with a link, never with a code. The link is a place in the text, filled when the letter is handed over. */
@Entity('mail_message')
export class MailMessage {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() requestId!: string;
  @RefColumn() signerId!: string;
  @RefColumn() linkId!: string;
  /** The SMS in whose place it goes out by itself, each at most once; null where an employee asked for it. */
  @RefColumn({ nullable: true }) smsMessageId!: string | null;
  @TextColumn({ length: 254 }) email!: string;
  @TextColumn({ length: 300 }) company!: string;
  @TextColumn({ length: 500 }) subject!: string;
  @JsonColumn() text!: readonly string[];
  @CodeColumn() status!: MailStatus;
  @CodeColumn({ nullable: true }) reason!: MailStatusReason | null;
  @InstantColumn() statusAt!: Date;
  /** Oldest first. */
  @JsonColumn() attempts!: readonly MailAttempt[];
  /** Not before this; null: at once. */
  @InstantColumn({ nullable: true }) dueAt!: Date | null;
  /** After this the link is worth nothing. */
  @InstantColumn() validUntil!: Date;
  @InstantColumn() createdAt!: Date;
}
