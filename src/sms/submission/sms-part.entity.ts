import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../platform/index.js';
import type { SmsPartStatus, SmsReason } from '../lifecycle/sms-status.js';

/** One part of a submission that the gateway numbered; its reports come under that number (G-3). */
@Entity('sms_part')
export class SmsPart {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() messageId!: string;
  @RefColumn() attemptId!: string;
  /** From 1. */
  @IntColumn() number!: number;
  @CodeColumn() gateway!: string;
  /** Null where the gateway gave none to this part: no report of it can ever be matched (G-5). */
  @TextColumn({ length: 128, nullable: true }) providerId!: string | null;
  @CodeColumn() status!: SmsPartStatus;
  @CodeColumn({ nullable: true }) reason!: SmsReason | null;
  @InstantColumn() acceptedAt!: Date;
  @InstantColumn() statusAt!: Date;
}
