import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { migrations } from '../../../src/migrations/index.js';
import {
  defineEvent,
  defineJob,
  DomainEvents,
  Handles,
  JobExecutor,
  JobQueue,
  JobRegistry,
  Listens,
  PlatformModule,
  Transactions,
} from '../../../src/platform/index.js';
import { Job } from '../../../src/platform/jobs/job.entity.js';
import { createTestDatabase, testedDatabase, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { testConfig } from '../../support/test-app.js';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const greet = defineJob<{ name: string }>('test.greet', { attempts: 2 });
const orphan = defineJob('test.orphan');
const rang = defineEvent<{ organizationId: string }>('test.rang', 'Позвонили.');

const greeted: string[] = [];
const heard: string[] = [];

@Injectable()
@Handles(greet)
class GreetHandler {
  handle({ name }: { name: string }): Promise<void> {
    greeted.push(name);
    return name === 'nobody'
      ? Promise.reject(new Error('nobody is at +79991230001'))
      : Promise.resolve();
  }
}

@Injectable()
class Bell {
  @Listens(rang)
  first({ organizationId }: { organizationId: string }): Promise<void> {
    heard.push(`first ${organizationId}`);
    return Promise.resolve();
  }

  @Listens(rang)
  second({ organizationId }: { organizationId: string }): Promise<void> {
    heard.push(`second ${organizationId}`);
    return Promise.resolve();
  }
}

@Module({ providers: [GreetHandler, Bell] })
class TestModule {}

/** On SQLite by the runner in the process, on MariaDB by Bull: handlers cannot tell. */
describe('jobs', () => {
  let database: TestDatabase;
  let close: () => Promise<void>;
  let transactions: Transactions;
  let queue: JobQueue;
  let executor: JobExecutor;
  let events: DomainEvents;
  let registry: JobRegistry;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    const redis = process.env['TEST_REDIS_URL'];
    const config = testConfig(mkdtempSync(join(tmpdir(), 'signet-jobs-')), {
      DATABASE_URL: database.url,
      ...(testedDatabase === 'mariadb' && redis ? { REDIS_URL: redis } : {}),
    });
    const testing = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(config, migrations), TestModule],
    }).compile();
    await testing.init();
    transactions = testing.get(Transactions);
    queue = testing.get(JobQueue);
    executor = testing.get(JobExecutor);
    events = testing.get(DomainEvents);
    registry = testing.get(JobRegistry);
    dataSource = testing.get(DataSource);
    close = () => testing.close();
  });

  afterAll(async () => {
    await close();
    await database.drop();
  });

  beforeEach(() => {
    greeted.length = 0;
    heard.length = 0;
  });

  const jobs = (handler: string): Promise<Job[]> =>
    dataSource.getRepository(Job).findBy({ handler });

  it('run after the commit, once', async () => {
    await transactions.run((tx) => queue.put(tx, greet, { name: 'Анна' }));
    await eventually('the greeting', () => Promise.resolve(greeted[0]));
    await sleep(1_500);
    expect(greeted).toEqual(['Анна']);
    expect(await jobs('test.greet')).toMatchObject([{ status: 'done', attempts: 1 }]);
  });

  it('do not exist when the transaction rolled back', async () => {
    const failing = transactions.run(async (tx) => {
      await queue.put(tx, greet, { name: 'Пётр' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await sleep(1_000);
    expect(greeted).toEqual([]);
  });

  it('wait for their time', async () => {
    const runAt = new Date(Date.now() + 1_500);
    await transactions.run((tx) => queue.put(tx, greet, { name: 'Олег' }, { runAt }));
    await sleep(700);
    expect(greeted).toEqual([]);
    await eventually('the greeting', () => Promise.resolve(greeted[0]), 5_000);
    expect(Date.now()).toBeGreaterThanOrEqual(runAt.getTime());
  });

  it('run once though five runners were given the row at the same moment', async () => {
    const runAt = new Date(Date.now() + 60_000);
    await transactions.run((tx) =>
      queue.put(tx, greet, { name: 'Вера' }, { runAt, uniqueKey: 'vera' }),
    );
    const { id } = await dataSource.getRepository(Job).findOneByOrFail({ uniqueKey: 'vera' });
    await transactions.run((tx) => tx.update(Job, { id }, { runAt: new Date(Date.now() - 1_000) }));
    await Promise.all([1, 2, 3, 4, 5].map(() => executor.execute(id)));
    expect(greeted).toEqual(['Вера']);
  });

  it('are tried again after a failure and end as dead, their error without the phone', async () => {
    await transactions.run((tx) =>
      queue.put(tx, greet, { name: 'nobody' }, { uniqueKey: 'nobody' }),
    );
    const dead = await eventually('the dead row', async () => {
      const row = await dataSource.getRepository(Job).findOneBy({ uniqueKey: 'nobody' });
      return row?.status === 'dead' ? row : undefined;
    });
    expect(dead).toMatchObject({ attempts: 2, lastError: 'nobody is at +7999***0001' });
    expect(greeted).toEqual(['nobody', 'nobody']);
  });

  it('of a runner that died are taken over when their claim is over', async () => {
    const runAt = new Date(Date.now() + 60_000);
    await transactions.run((tx) =>
      queue.put(tx, greet, { name: 'Лев' }, { runAt, uniqueKey: 'lev' }),
    );
    await transactions.run((tx) =>
      tx.update(
        Job,
        { uniqueKey: 'lev' },
        {
          status: 'running',
          attempts: 1,
          runAt: new Date(Date.now() - 60_000),
          claimedUntil: new Date(Date.now() - 1),
        },
      ),
    );
    await eventually('the greeting', () => Promise.resolve(greeted[0]));
    expect(greeted).toEqual(['Лев']);
  });

  it('tell every listener of an event by a row of its own', async () => {
    await transactions.run((tx) => events.emit(tx, rang, { organizationId: 'o-1' }));
    await eventually('both listeners', () =>
      Promise.resolve(heard.length === 2 ? heard : undefined),
    );
    expect([...heard].sort()).toEqual(['first o-1', 'second o-1']);
  });

  it('refuse to be put when nobody handles them', async () => {
    const put = transactions.run((tx) => queue.put(tx, orphan, {}));
    await expect(put).rejects.toThrow('No handler for the job test.orphan');
    expect(() => {
      registry.refuseUnhandled();
    }).toThrow('No handler for the job');
  });

  it('refuse a second handler', () => {
    expect(() => {
      registry.register(greet, () => Promise.resolve());
    }).toThrow('Two handlers for the job test.greet');
  });
});
