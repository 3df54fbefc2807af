import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isMySql } from './columns.js';

const refused = 'agreement_version never changes';

/** On SQLite an INSERT OR REPLACE deletes without asking the DELETE trigger, so the INSERT one looks as well. */
const sqliteGuards = [
  ['no_update', 'BEFORE UPDATE ON agreement_version', ''],
  ['no_delete', 'BEFORE DELETE ON agreement_version', ''],
  [
    'no_replace',
    'BEFORE INSERT ON agreement_version',
    `WHEN EXISTS (SELECT 1 FROM agreement_version WHERE id = NEW.id
                     OR (agreement_id = NEW.agreement_id AND version = NEW.version))`,
  ],
] as const;

/** A text that somebody has accepted stays as it was: the database itself refuses to change it. */
export class AgreementVersionGuards1795500312000 implements MigrationInterface {
  readonly name = 'AgreementVersionGuards1795500312000';

  async up(runner: QueryRunner): Promise<void> {
    if (isMySql(runner)) {
      for (const act of ['UPDATE', 'DELETE']) {
        await runner.query(`
          CREATE TRIGGER IF NOT EXISTS agreement_version_no_${act.toLowerCase()}
          BEFORE ${act} ON agreement_version FOR EACH ROW
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${refused}'`);
      }
      return;
    }
    for (const [name, when, condition] of sqliteGuards) {
      await runner.query(`
        CREATE TRIGGER IF NOT EXISTS agreement_version_${name} ${when} ${condition}
        BEGIN SELECT RAISE(ABORT, '${refused}'); END`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['no_update', 'no_delete', 'no_replace']) {
      await runner.query(`DROP TRIGGER IF EXISTS agreement_version_${name}`);
    }
  }
}
