import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../platform/index.js';
import type { SmsReason, UnknownCause } from '../lifecycle/sms-status.js';

/**
 * `submitting`: written before the bytes go out; one that is found so by another process is `unknown`.
 * `rejected`: nothing went out, whether for good or only now.
 */
export type AttemptOutcome = 'submitting' | 'accepted' | 'rejected' | 'unknown';

/** One submission of a message to a gateway (REL-4). */
@Entity('sms_attempt')
export class SmsAttempt {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() messageId!: string;
  /** From 1. */
  @IntColumn() number!: number;
  @CodeColumn() gateway!: string;
  @CodeColumn() outcome!: AttemptOutcome;
  @CodeColumn({ nullable: true }) reason!: SmsReason | UnknownCause | null;
  /** The gateway's id of the first part. */
  @TextColumn({ length: 128, nullable: true }) providerId!: string | null;
  /** What the gateway says it took; null where it says nothing. */
  @IntColumn({ nullable: true }) costKopecks!: number | null;
  @InstantColumn() submittedAt!: Date;
  @InstantColumn({ nullable: true }) answeredAt!: Date | null;
}
