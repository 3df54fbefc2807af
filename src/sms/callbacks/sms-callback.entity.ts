import { Entity } from 'typeorm';
import {
  BytesColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
} from '../../platform/index.js';

/**
 * What a callback turned out to be; `late`: it came after the end and changed nothing; `several`: it told of more than
 * one message, each of which has its own piece as evidence; `intrum`: of messages that INTRUM sends through us.
 */
export type CallbackOutcome =
  'applied' | 'late' | 'several' | 'intrum' | 'unmatched' | 'not-understood';

/**
 * What a gateway told us, as it came (G-16): stored first, understood by a job. Encrypted, since an incoming SMS
 * may be the code itself.
 */
@Entity('sms_callback')
export class SmsCallback {
  @IdColumn() id!: string;
  @CodeColumn() gateway!: string;
  @BytesColumn() rawBox!: Buffer;
  /** Version of the key that encrypts it. */
  @IntColumn() keyVersion!: number;
  /** How often its message was looked for in vain. */
  @IntColumn() tries!: number;
  @CodeColumn({ nullable: true }) outcome!: CallbackOutcome | null;
  /** The message that a receipt was of; null for what was not one of ours, and for `several`. */
  @RefColumn({ nullable: true }) messageId!: string | null;
  @InstantColumn() receivedAt!: Date;
  @InstantColumn({ nullable: true }) handledAt!: Date | null;
}
