import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, bool, createTable, int, ref, sha256 } from './columns.js';

export class EvidenceChainHeads1795500050000 implements MigrationInterface {
  readonly name = 'EvidenceChainHeads1795500050000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'evidence_chain_head', [
      ascii('stream', 64, { primary: true }),
      ref('organization_id'),
      int('seq'),
      sha256('head'),
      ascii('last_at', 24),
      bool('closed'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_chain_head');
  }
}
