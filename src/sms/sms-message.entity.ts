import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../platform/index.js';
import type { SmsStatus, SmsStatusReason } from './lifecycle/sms-status.js';
import type { MessagePurpose } from './texts/message-purpose.js';
import type { SmsEncoding } from './texts/sms-length.js';

/** One SMS. Holds the text with link and code masked; the real one is composed when it is submitted. */
@Entity('sms_message')
export class SmsMessage {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() requestId!: string;
  @RefColumn() signerId!: string;
  @RefColumn({ nullable: true }) linkId!: string | null;
  @RefColumn({ nullable: true }) challengeId!: string | null;
  /** Set where the message asks for data of a document, before its request exists. */
  @RefColumn({ nullable: true }) documentId!: string | null;
  @CodeColumn() purpose!: MessagePurpose;
  /** Whose wording it has: `shipped/link-code` or `own/link-code`. */
  @CodeColumn() template!: string;
  /** E.164. */
  @CodeColumn() phone!: string;
  @TextColumn({ length: 32 }) sender!: string;
  /** Masked. */
  @TextColumn({ length: 1000 }) text!: string;
  @CodeColumn() encoding!: SmsEncoding;
  @IntColumn() segments!: number;
  @CodeColumn() status!: SmsStatus;
  @CodeColumn({ nullable: true }) reason!: SmsStatusReason | null;
  @InstantColumn() statusAt!: Date;
  /** Submissions so far. */
  @IntColumn() attempts!: number;
  /** How many of them may have gone out and were not answered. */
  @IntColumn() unknowns!: number;
  /** How often in a row its gateway could not take it; what was not taken did not go out. */
  @IntColumn() postponements!: number;
  /** The gateway that it goes through, or went; null before the first attempt of old rows. */
  @CodeColumn({ nullable: true }) gateway!: string | null;
  /** Not before this; null: at once. */
  @InstantColumn({ nullable: true }) dueAt!: Date | null;
  /** After this the message is worth nothing. */
  @InstantColumn() validUntil!: Date;
  @InstantColumn() createdAt!: Date;
}
