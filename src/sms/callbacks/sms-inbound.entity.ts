import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/index.js';

/**
 * `code`: it signed. `wrong`: a code was awaited, another one came. `not-opened`: the document was not opened or not
 * agreed with before. `none`: nothing was awaited, or it holds no code.
 */
export type InboundMatch = 'code' | 'not-opened' | 'wrong' | 'none';

/** An SMS that came in. Its text is masked; the whole one is in the callback, encrypted. */
@Entity('sms_inbound')
export class SmsInbound {
  @IdColumn() id!: string;
  /** Of what it answers, or of the last message to this number; null when there was none. */
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
  /** Null until it was compared with what was awaited. */
  @CodeColumn({ nullable: true }) matchedAs!: InboundMatch | null;
  @InstantColumn() receivedAt!: Date;
}
