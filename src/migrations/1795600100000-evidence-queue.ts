import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, ref } from './columns.js';

/** Events that wait for their place in the log; those that were there before it wait as well. */
export class EvidenceQueue1795600100000 implements MigrationInterface {
  readonly name = 'EvidenceQueue1795600100000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'evidence_queue', [ref('event_id', { primary: true })]);
    await runner.query('INSERT INTO evidence_queue (event_id) SELECT id FROM evidence_event');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_queue');
  }
}
