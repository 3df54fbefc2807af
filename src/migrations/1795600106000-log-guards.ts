import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isMySql } from './columns.js';

/** What of a new row must not be there yet: on SQLite an INSERT OR REPLACE would delete it without a word. */
const guarded = {
  log_leaf: 'event_id = NEW.event_id OR ehash = NEW.ehash OR (year = NEW.year AND idx = NEW.idx)',
  log_checkpoint: 'year = NEW.year AND size = NEW.size',
  log_timestamp: 'year = NEW.year AND size = NEW.size',
  log_year: 'year = NEW.year OR origin = NEW.origin',
} as const;

/** A tripwire, not the proof: whoever gets past it meets the signer, who refuses a changed past. */
export class LogGuards1795600106000 implements MigrationInterface {
  readonly name = 'LogGuards1795600106000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, there] of Object.entries(guarded)) {
      const refused = `${table} is append-only`;
      for (const act of ['UPDATE', 'DELETE']) {
        await runner.query(
          `CREATE TRIGGER IF NOT EXISTS ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
           ${isMySql(runner) ? `FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${refused}'` : abort(refused)}`,
        );
      }
      if (isMySql(runner)) continue;
      await runner.query(
        `CREATE TRIGGER IF NOT EXISTS ${table}_no_replace BEFORE INSERT ON ${table}
         WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${there}) ${abort(refused)}`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(guarded)) {
      for (const act of ['update', 'delete', 'replace']) {
        await runner.query(`DROP TRIGGER IF EXISTS ${table}_no_${act}`);
      }
    }
  }
}

function abort(refused: string): string {
  return `BEGIN SELECT RAISE(ABORT, '${refused}'); END`;
}
