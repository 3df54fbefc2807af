import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isMySql } from './columns.js';

const refused = 'evidence_event is append-only';

/**
 * A tripwire, not the proof: whoever may drop triggers can get past it, and then the chain tells. On SQLite
 * an INSERT OR REPLACE deletes without asking the DELETE trigger, so the INSERT one looks as well.
 */
const sqliteGuards = [
  ['no_update', 'BEFORE UPDATE ON evidence_event', ''],
  ['no_delete', 'BEFORE DELETE ON evidence_event', ''],
  [
    'no_replace',
    'BEFORE INSERT ON evidence_event',
    `WHEN EXISTS (SELECT 1 FROM evidence_event WHERE id = NEW.id OR ehash = NEW.ehash
                                                  OR (stream = NEW.stream AND seq = NEW.seq))`,
  ],
] as const;

export class EvidenceGuards1795500054000 implements MigrationInterface {
  readonly name = 'EvidenceGuards1795500054000';

  async up(runner: QueryRunner): Promise<void> {
    if (isMySql(runner)) {
      for (const act of ['UPDATE', 'DELETE']) {
        await runner.query(`
          CREATE TRIGGER IF NOT EXISTS evidence_event_no_${act.toLowerCase()}
          BEFORE ${act} ON evidence_event FOR EACH ROW
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${refused}'`);
      }
      return;
    }
    for (const [name, when, condition] of sqliteGuards) {
      await runner.query(`
        CREATE TRIGGER IF NOT EXISTS evidence_event_${name} ${when} ${condition}
        BEGIN SELECT RAISE(ABORT, '${refused}'); END`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['no_update', 'no_delete', 'no_replace']) {
      await runner.query(`DROP TRIGGER IF EXISTS evidence_event_${name}`);
    }
  }
}
