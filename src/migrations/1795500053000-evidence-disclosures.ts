import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bytes, code, createTable, ref } from './columns.js';

/**
 * The longest value is 2048 UTF-16 units, each at most six characters of JSON, and base64url adds a
 * third. The key is named without a foreign key: it is deleted while its values are still there.
 */
export class EvidenceDisclosures1795500053000 implements MigrationInterface {
  readonly name = 'EvidenceDisclosures1795500053000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'evidence_disclosure',
      [
        ref('event_id', { primary: true }),
        code('name', { primary: true }),
        ref('key_id'),
        bytes('d_encrypted', 20_000),
      ],
      { foreignKeys: { event_id: 'evidence_event' } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_disclosure');
  }
}
