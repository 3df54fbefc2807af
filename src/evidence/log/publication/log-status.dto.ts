import type { LogCheckpoint } from '../log-reader.js';
import type { LogStatus } from './log-status.service.js';

export class LogCheckpointDto {
  origin!: string;

  /** Events in the log. */
  size!: number;

  /** Hex. */
  root!: string;

  publishedAt!: Date;

  /** Outside time over it, when a timestamp authority gave one. */
  tsaTime!: Date | null;

  static from({ origin, size, root, publishedAt, tsaTime }: LogCheckpoint): LogCheckpointDto {
    return { origin, size, root, publishedAt, tsaTime: tsaTime ?? null };
  }
}

export class LogStatusDto {
  /** `running`; `delayed` mends itself; `stopped` needs a person; `none` before the first start. @example running */
  state!: string;

  /** Why it is not running; empty when it is. */
  message!: string;

  since!: Date | null;

  /** Events that have no place in the log yet. */
  waiting!: number;

  checkpoint!: LogCheckpointDto | null;

  /** Whether a timestamp authority is configured. */
  timestampsConfigured!: boolean;

  /** The newest checkpoint that has a token. */
  timestamped!: LogCheckpointDto | null;

  /** Why the last token was not had; null when it was. */
  timestampFailure!: string | null;

  timestampFailedAt!: Date | null;

  static from(status: LogStatus): LogStatusDto {
    const { condition, checkpoint, timestamped } = status;
    return {
      state: condition?.state ?? 'none',
      message: condition?.message ?? '',
      since: condition?.since ?? null,
      waiting: status.waiting,
      checkpoint: checkpoint ? LogCheckpointDto.from(checkpoint) : null,
      timestampsConfigured: status.timestampsConfigured,
      timestamped: timestamped ? LogCheckpointDto.from(timestamped) : null,
      timestampFailure: condition?.stampFailure ?? null,
      timestampFailedAt: condition?.stampFailedAt ?? null,
    };
  }
}
