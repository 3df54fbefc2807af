import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/index.js';

/** An SMS that came in. Its text is masked; the whole one is in the callback, encrypted. */
@Entity('sms_inbound')
export class SmsInbound {
  @IdColumn() id!: string;
  /** Of the last message to this number; null when there was none. */
  @RefColumn({ nullable: true }) organizationId!: string | null;
  @RefColumn({ nullable: true }) requestId!: string | null;
  @RefColumn({ nullable: true }) signerId!: string | null;
  @RefColumn() callbackId!: string;
  @CodeColumn() gateway!: string;
  @TextColumn({ length: 128 }) providerId!: string;
  /** Who sent it, E.164. */
  @CodeColumn() phone!: string;
  @TextColumn({ length: 32 }) recipient!: string;
  @TextColumn({ length: 1000 }) text!: string;
  @InstantColumn() receivedAt!: Date;
}
