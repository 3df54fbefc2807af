import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, dropIndex } from './columns.js';

const index = 'ix_evidence_chain_head_organization';

/** The chains of an organization by name, for exports of a period. */
export class ChainHeadOrganization1795600501000 implements MigrationInterface {
  readonly name = 'ChainHeadOrganization1795600501000';

  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'evidence_chain_head', index, ['organization_id', 'stream']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'evidence_chain_head', index);
  }
}
