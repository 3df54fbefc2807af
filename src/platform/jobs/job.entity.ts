import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../database/columns.js';
import type { JobPayload } from './define-job.js';

/** `queued` waits for its time, `running` is claimed, `done` and `dead` are ends; a dead one can be retried. */
export const JOB_STATUSES = ['queued', 'running', 'done', 'dead'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** One piece of work, written by the transaction that made it necessary. The row is the truth, Redis is not. */
@Entity('job')
export class Job {
  @IdColumn() id!: string;
  /** Whose work it is; null for the installation's own. */
  @RefColumn({ nullable: true }) organizationId!: string | null;
  @TextColumn({ length: 120 }) handler!: string;
  @JsonColumn() payload!: JobPayload;
  @CodeColumn() status!: JobStatus;
  @InstantColumn() runAt!: Date;
  @IntColumn() attempts!: number;
  @IntColumn() maxAttempts!: number;
  /** Until then the runner that claimed it is believed to be alive. */
  @InstantColumn({ nullable: true }) claimedUntil!: Date | null;
  @TextColumn({ length: 500, nullable: true }) lastError!: string | null;
  /** Makes a second row for the same thing impossible (periodic jobs: one per period). */
  @TextColumn({ length: 160, nullable: true }) uniqueKey!: string | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) finishedAt!: Date | null;
}
