import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DynamicModule, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { migrations } from '../../../src/migrations/index.js';
import {
  defineJob,
  Handles,
  JobQueue,
  JobRunner,
  PlatformModule,
  Transactions,
} from '../../../src/platform/index.js';
import { BullQueues } from '../../../src/platform/jobs/bull-queues.js';
import { DueJobs } from '../../../src/platform/jobs/due-jobs.js';
import { createTestDatabase, testedDatabase, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { testConfig } from '../../support/test-app.js';

type Payload = Readonly<{ name: string }>;
const plain = defineJob<Payload>('lanes.plain');
const apart = defineJob<Payload>('lanes.apart', { lane: 'sms' });

/** Which process did what. */
const done: string[] = [];
/** What handlers of the SMS lane wait for. */
let gate: Promise<void> = Promise.resolve();

/** The two jobs, in a process that says its name. */
function work(process: string): DynamicModule {
  @Handles(plain)
  class PlainHandler {
    handle({ name }: Payload): Promise<void> {
      done.push(`${process} ${name}`);
      return Promise.resolve();
    }
  }
  @Handles(apart)
  class ApartHandler {
    async handle({ name }: Payload): Promise<void> {
      await gate;
      done.push(`${process} ${name}`);
    }
  }
  @Module({})
  class Work {}
  return { module: Work, providers: [PlainHandler, ApartHandler] };
}

const folder = mkdtempSync(join(tmpdir(), 'signet-lanes-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function start(
  database: TestDatabase,
  role: string,
  env: Record<string, string>,
): Promise<TestingModule> {
  const config = testConfig(folder, {
    DATABASE_URL: database.url,
    ROLE: role,
    SMS_GATEWAY: 'smpp',
    SMPP_URL: 'smpp://signet@127.0.0.1:1',
    SMPP_PASSWORD: 'secret',
    SMS_SENDER: 'Signet',
    ...env,
  });
  const testing = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(config, migrations), work(role)],
  }).compile();
  await testing.init();
  return testing;
}

async function put(process: TestingModule, ...names: string[]): Promise<void> {
  const queue = process.get(JobQueue);
  await process.get(Transactions).run(async (tx) => {
    for (const name of names) {
      await queue.put(tx, name.startsWith('sms') ? apart : plain, { name });
    }
  });
}

const until = (...names: string[]): Promise<true> =>
  eventually(
    names.join(),
    () => Promise.resolve(names.every((name) => done.includes(name)) || undefined),
    40_000,
  );

describe('lanes of jobs in one process', () => {
  let database: TestDatabase;
  let all: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    all = await start(database, 'all', {});
  });
  afterAll(async () => {
    await all.close();
    await database.drop();
  });

  it('do not wait for one another: a gateway that answers slowly holds up nothing but SMS', async () => {
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const waiting = Array.from({ length: 12 }, (_, index) => `sms-${String(index)}`);
    await put(all, ...waiting, 'letter');
    await until('all letter');

    expect(done).toEqual(['all letter']);
    open();
    await until(...waiting.map((name) => `all ${name}`));
  });

  it('are told apart by the names of their handlers', async () => {
    await all.get(JobRunner).pause();
    await put(all, 'x', 'sms-x', 'sms-y', 'y');
    const due = async (lane: 'main' | 'sms'): Promise<string[]> => {
      const found = await all.get(DueJobs).find(lane, 10);
      return found.map(({ handler }) => handler);
    };

    expect(await due('main')).toEqual(['lanes.plain', 'lanes.plain']);
    expect(await due('sms')).toEqual(['lanes.apart', 'lanes.apart']);
  });
});

const redis = process.env['TEST_REDIS_URL'];
/** Several processes need a server and Redis: one file of SQLite has nothing of the kind to try. */
const withBull: (name: string, tests: () => void) => void =
  testedDatabase === 'mariadb' ? describe : () => undefined;

withBull('lanes of jobs in processes of their own', () => {
  let database: TestDatabase;
  let processes: TestingModule[];
  // A numbered database of its own: flushing it is nobody else's concern.
  const env = { REDIS_URL: `${redis ?? ''}/7` };

  beforeAll(async () => {
    gate = Promise.resolve();
    database = await createTestDatabase();
    const migrating = await start(database, 'all', {});
    await migrating.close();
    processes = [];
    for (const role of ['api', 'worker', 'sms']) processes.push(await start(database, role, env));
  });
  afterAll(async () => {
    for (const one of processes) await one.close();
    await database.drop();
  });

  const api = (): TestingModule => processes[0] as TestingModule;

  it('are run by the process of the lane alone', async () => {
    await put(api(), 'one', 'sms-one', 'two', 'sms-two');
    await until('worker one', 'sms sms-one', 'worker two', 'sms sms-two');

    expect(done.filter((line) => /one|two/.test(line)).sort()).toEqual([
      'sms sms-one',
      'sms sms-two',
      'worker one',
      'worker two',
    ]);
  });

  it('go on after Redis has forgotten everything', async () => {
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const names = Array.from({ length: 30 }, (_, index) => `sms-lost-${String(index)}`);
    await put(api(), ...names, 'lost');
    await api().get(BullQueues).of('sms').client.flushdb();
    open();
    // Some were being taken at that moment: Bull knows their names and nothing else any more.
    await until('worker lost', ...names.map((name) => `sms ${name}`));

    expect(done.filter((line) => line.includes('lost'))).toHaveLength(31);
  });
});
