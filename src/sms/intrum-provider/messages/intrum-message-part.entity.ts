import { Entity } from 'typeorm';
import {
  BoolColumn,
  CodeColumn,
  IdColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/index.js';

/** A part of a message of INTRUM, as the gateway numbers it: reports come under that. */
@Entity('intrum_message_part')
export class IntrumMessagePart {
  @IdColumn() id!: string;
  @RefColumn() messageId!: string;
  /** From 1. */
  @IntColumn() number!: number;
  @CodeColumn() gateway!: string;
  @TextColumn({ length: 128 }) providerId!: string;
  @BoolColumn() delivered!: boolean;
}
