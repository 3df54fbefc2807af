import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, instant } from './columns.js';

/** What is recorded in such a chain later keeps its digests, but no values. */
export class ChainErasedAt1795600404000 implements MigrationInterface {
  readonly name = 'ChainErasedAt1795600404000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'evidence_chain_head', instant('erased_at', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'evidence_chain_head', 'erased_at');
  }
}
