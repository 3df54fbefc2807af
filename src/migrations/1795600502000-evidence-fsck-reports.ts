import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bool, createTable, id, instant, json } from './columns.js';

/** What the nightly checks of the evidence found. */
export class EvidenceFsckReports1795600502000 implements MigrationInterface {
  readonly name = 'EvidenceFsckReports1795600502000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'evidence_fsck_report', [
      id(),
      instant('checked_at'),
      bool('ok'),
      json('report'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_fsck_report');
  }
}
