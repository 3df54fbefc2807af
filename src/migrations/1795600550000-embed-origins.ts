import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, json } from './columns.js';

export class EmbedOrigins1795600550000 implements MigrationInterface {
  readonly name = 'EmbedOrigins1795600550000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'organization_settings', json('embed_origins', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'organization_settings', 'embed_origins');
  }
}
