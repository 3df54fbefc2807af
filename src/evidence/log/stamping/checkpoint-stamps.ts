import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { messageOf, Transactions } from '../../../platform/index.js';
import { TimestampAuthority } from '../../seal-keys/timestamp-authority.js';
import { LogCondition } from '../log-condition.js';
import { LogFolder } from '../log-folder.js';
import { type LogCheckpoint, LogReader } from '../log-reader.js';
import { TimestampRow } from '../rows/timestamp-row.entity.js';

/**
 * Tokens of outside time over checkpoints, when an authority is configured. A token is checked before it
 * is kept; one that is not had is told and tried for again, and nothing takes its place.
 */
@Injectable()
export class CheckpointStamps {
  constructor(
    private readonly authority: TimestampAuthority,
    private readonly reader: LogReader,
    private readonly folder: LogFolder,
    private readonly transactions: Transactions,
    private readonly condition: LogCondition,
    @InjectPinoLogger(CheckpointStamps.name) private readonly logger: PinoLogger,
  ) {}

  /** Does nothing when the newest checkpoint has its token already: the root has not changed. */
  async stampNewest(): Promise<void> {
    if (!this.authority.configured) return;
    const year = (await this.reader.years()).at(-1)?.year;
    const checkpoint = year === undefined ? undefined : await this.reader.newest(year);
    if (year === undefined || !checkpoint || checkpoint.tsr) return;
    try {
      await this.stamp(year, checkpoint);
      await this.condition.tellStamp(undefined);
    } catch (error) {
      this.logger.warn({ err: error }, 'no outside time for the checkpoint');
      await this.condition.tellStamp(messageOf(error));
    }
  }

  private async stamp(year: number, { size, text }: LogCheckpoint): Promise<void> {
    const bytes = Buffer.from(text, 'utf8');
    const { tsr, time } = await this.authority.stamp(bytes);
    const row: TimestampRow = { year, size, tsr: Buffer.from(tsr), tsaTime: time };
    // Another process may have been first, and one token is enough.
    await this.transactions.run(async (tx) => {
      if (!(await tx.existsBy(TimestampRow, { year, size }))) await tx.insert(TimestampRow, row);
    });
    await this.folder.write(year, [
      { path: `checkpoint.${size}`, bytes },
      { path: `checkpoint.${size}.tsr`, bytes: row.tsr },
    ]);
  }
}
