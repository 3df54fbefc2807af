import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { AppConfig, ConfigError } from '../../platform/index.js';

/** Settings of the server without which a commit that was answered may be lost in a power cut. */
const needed = ['innodb_flush_log_at_trx_commit', 'sync_binlog', 'log_bin'] as const;

/**
 * A log that has signed what its database then loses stands still for good, so the database must keep what
 * it was told. Production refuses to start without; elsewhere it is said. SQLite is told by its connection.
 */
@Injectable()
export class DurabilityCheck implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    @InjectPinoLogger(DurabilityCheck.name) private readonly logger: PinoLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.database.kind !== 'mysql') return;
    const rows = await this.dataSource.query<{ Variable_name: string; Value: string }[]>(
      `SHOW GLOBAL VARIABLES WHERE Variable_name IN (${needed.map(() => '?').join(', ')})`,
      [...needed],
    );
    const values = new Map(rows.map((row) => [row.Variable_name, row.Value]));
    const weak = weakSettings(values);
    if (weak.length === 0) return;
    if (this.config.production) {
      throw new ConfigError(
        'DATABASE_URL',
        weak.join(', '),
        'a database that keeps what it was told: both must be 1',
      );
    }
    this.logger.warn(`A power cut may lose committed evidence: ${weak.join(', ')}; both must be 1`);
  }
}

/** What is set so that a commit does not wait for the disk. */
export function weakSettings(values: ReadonlyMap<string, string>): string[] {
  const isBinlogOff = ['0', 'OFF'].includes(values.get('log_bin') ?? 'OFF');
  return [['innodb_flush_log_at_trx_commit', false] as const, ['sync_binlog', isBinlogOff] as const]
    .filter(([name, isFree]) => !isFree && values.get(name) !== '1')
    .map(([name]) => `${name} = ${values.get(name) ?? 'unknown'}`);
}
