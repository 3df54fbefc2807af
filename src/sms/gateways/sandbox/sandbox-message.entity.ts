import { Entity } from 'typeorm';
import {
  BoolColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/index.js';

/** What is on the sandbox phones. It IS the phone, so it holds whole texts, as a phone does. */
@Entity('sandbox_message')
export class SandboxMessage {
  @IdColumn() id!: string;
  /** `received` by the phone, or `sent` from it. */
  @CodeColumn() direction!: 'received' | 'sent';
  /** The number of the phone, E.164. */
  @CodeColumn() phone!: string;
  /** The other side: the sender's name, or whom the reply is for. */
  @TextColumn({ length: 32 }) party!: string;
  @LongTextColumn() text!: string;
  /** False for a message that never reached the phone. */
  @BoolColumn() shown!: boolean;
  /** A message that is submitted twice comes up once. */
  @RefColumn({ nullable: true }) idempotencyKey!: string | null;
  @InstantColumn() createdAt!: Date;
}
