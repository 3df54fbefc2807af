import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/index.js';

/** What a message is about; stable, part of the API. */
export const ROBOT_MESSAGE_TYPES = [
  'document.signed',
  'signer.signed',
  'signer.sim_changed',
  'document.declined',
  'document.expired',
  'sms.undeliverable',
  'sms.unknown',
  'sms.balance_low',
  'dispute.protocol_ready',
  'consent.withdrawn',
] as const;
export type RobotMessageType = (typeof ROBOT_MESSAGE_TYPES)[number];

/** A message of the CRM's Robot to one employee. */
@Entity('robot_message')
export class RobotMessage {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() userId!: string;
  @CodeColumn() type!: RobotMessageType;
  @TextColumn({ length: 1000 }) text!: string;
  @RefColumn({ nullable: true }) documentId!: string | null;
  /** One fact, one message, however often its job runs. */
  @TextColumn({ length: 160 }) factKey!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) readAt!: Date | null;
}
