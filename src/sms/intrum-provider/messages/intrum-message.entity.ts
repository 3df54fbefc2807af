import { Entity } from 'typeorm';
import {
  BytesColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  Sha256Column,
  TextColumn,
} from '../../../platform/index.js';
import type { SmsStatus, SmsStatusReason } from '../../lifecycle/sms-status.js';

/**
 * An SMS of a company's INTRUM. It is the company's own message and not one to a signer: no link, no code, no evidence,
 * so it stands apart from those.
 */
@Entity('intrum_message')
export class IntrumMessage {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  /** What INTRUM knows it by: whole, above zero, the organization's own count. */
  @IntColumn() number!: number;
  /** Of the request that asked for it: the same request again is no second message. */
  @Sha256Column() requestSha256!: string;
  /** E.164. */
  @CodeColumn() phone!: string;
  @TextColumn({ length: 32 }) sender!: string;
  /** The text, encrypted. */
  @BytesColumn() textBox!: Buffer;
  @IntColumn() keyVersion!: number;
  @IntColumn() segments!: number;
  @CodeColumn() status!: SmsStatus;
  @CodeColumn({ nullable: true }) reason!: SmsStatusReason | null;
  @InstantColumn() statusAt!: Date;
  @CodeColumn() gateway!: string;
  /** How often in a row the gateway could not take it. */
  @IntColumn() postponements!: number;
  @InstantColumn({ nullable: true }) dueAt!: Date | null;
  /** When it was handed to the gateway. */
  @InstantColumn({ nullable: true }) submittedAt!: Date | null;
  @InstantColumn() validUntil!: Date;
  @InstantColumn() createdAt!: Date;
}
