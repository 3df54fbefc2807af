import { Injectable } from '@nestjs/common';
import { TimestampAuthority } from '../../seal-keys/timestamp-authority.js';
import { LogCondition } from '../log-condition.js';
import { type LogCheckpoint, LogReader } from '../log-reader.js';
import type { LogEpoch } from '../rows/log-epoch.entity.js';

/** How the log is, for those who run the installation. */
export interface LogStatus {
  readonly condition: LogEpoch | null;
  readonly waiting: number;
  readonly checkpoint: LogCheckpoint | undefined;
  readonly timestampsConfigured: boolean;
  readonly timestamped: LogCheckpoint | undefined;
}

@Injectable()
export class LogStatusService {
  constructor(
    private readonly reader: LogReader,
    private readonly condition: LogCondition,
    private readonly authority: TimestampAuthority,
  ) {}

  async read(): Promise<LogStatus> {
    const year = (await this.reader.years()).at(-1)?.year;
    return {
      condition: await this.condition.read(),
      waiting: await this.reader.waiting(),
      checkpoint: year === undefined ? undefined : await this.reader.newest(year),
      timestampsConfigured: this.authority.configured,
      timestamped: year === undefined ? undefined : await this.reader.newest(year, 'stamped'),
    };
  }
}
