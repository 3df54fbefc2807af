import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/index.js';

/**
 * `waiting`: INTRUM is to be told. `withheld`: a code may stand in it, and the organization did not choose to show codes.
 * `ended`: INTRUM did not want it, was away too long, or it was switched off meanwhile.
 */
export type ForwardStatus = 'waiting' | 'forwarded' | 'withheld' | 'ended';
export type ForwardReason = 'code' | 'refused' | 'no_answer' | 'switched_off' | 'erased';

/** An incoming SMS that INTRUM is told of. Neither its number nor its text stands here. */
@Entity('intrum_forward')
export class IntrumForward {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  /** `sms_id` of the form: the same in every try. */
  @IntColumn() number!: number;
  @RefColumn() inboundId!: string;
  @CodeColumn() status!: ForwardStatus;
  @CodeColumn({ nullable: true }) reason!: ForwardReason | null;
  /** What INTRUM said to the last try that it did not take. */
  @TextColumn({ length: 200, nullable: true }) answer!: string | null;
  @IntColumn() tries!: number;
  @InstantColumn({ nullable: true }) dueAt!: Date | null;
  @InstantColumn() statusAt!: Date;
  @InstantColumn() createdAt!: Date;
}
