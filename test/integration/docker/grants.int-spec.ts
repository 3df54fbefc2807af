import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Connection, createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { ApiSession } from '../../support/api-session.js';
import { createTestDatabase, type TestDatabase, testedDatabase } from '../../support/database.js';
import { openTestDatabase } from '../../support/open-database.js';
import { tableNames } from '../../support/tables.js';
import { startTestApp } from '../../support/test-app.js';

const grants = readFileSync('docker/database/grants.sql', 'utf8');

describe('docker/database/grants.sql', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('names every table once', async () => {
    const dataSource = await openTestDatabase(database.url);
    const tables = await tableNames(dataSource);
    await dataSource.destroy();
    const named = [...grants.matchAll(/ ON (\w+) TO /g)].map(([, table]) => table);
    expect(named.sort()).toEqual(tables);
  });
});

// Only MariaDB has users; SQLite belongs to whoever may read its file.
if (testedDatabase === 'mariadb') {
  describe("the application's database user", () => {
    const user = `signet_${randomBytes(4).toString('hex')}`;
    let database: TestDatabase;
    let root: Connection;
    let restricted: string;

    beforeAll(async () => {
      database = await createTestDatabase();
      await (await openTestDatabase(database.url)).destroy();
      root = await createConnection({ uri: database.url, multipleStatements: true });
      await root.query(`CREATE USER '${user}'@'%' IDENTIFIED BY 'secret'`);
      await root.query(grants.replaceAll("'signet'@'%'", `'${user}'@'%'`));
      const url = new URL(database.url);
      url.username = user;
      url.password = 'secret';
      restricted = url.toString();
    });
    afterAll(async () => {
      await root.query(`DROP USER '${user}'@'%'`);
      await root.end();
      await database.drop();
    });

    it('is enough to run the application, which writes evidence', async () => {
      const testApp = await startTestApp({
        env: {
          DATABASE_URL: restricted,
          ROLE: 'api',
          REDIS_URL: process.env['TEST_REDIS_URL'] ?? '',
        },
      });
      const admin = await ApiSession.logIn(testApp);
      const changed = await admin.patch('/settings/e-signature', {
        signatoryName: 'ООО «Ромашка»',
      });
      expect(changed.status).toBe(200);
      const events: unknown[] = await testApp
        .get(DataSource)
        .query("SELECT seq FROM evidence_event WHERE stream LIKE 'organization/%'");
      expect(events.length).toBeGreaterThan(1);
      await testApp.close();
    });

    it.each([
      ['UPDATE evidence_event SET seq = seq + 1', 'ER_TABLEACCESS_DENIED_ERROR'],
      ['DELETE FROM evidence_event', 'ER_TABLEACCESS_DENIED_ERROR'],
      ['UPDATE agreement_version SET version = 9', 'ER_TABLEACCESS_DENIED_ERROR'],
      ['DROP TRIGGER evidence_event_no_update', 'ER_TABLEACCESS_DENIED_ERROR'],
      ['CREATE TABLE other (id INT)', 'ER_TABLEACCESS_DENIED_ERROR'],
    ])('may not %s', async (statement, code) => {
      const connection = await createConnection(restricted);
      await expect(connection.query(statement)).rejects.toMatchObject({ code });
      await connection.end();
    });
  });
}
