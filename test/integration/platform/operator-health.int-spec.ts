import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AppConfig, newId } from '../../../src/platform/index.js';
import { Job } from '../../../src/platform/jobs/job.entity.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { DisputeOffice } from '../disputes/dispute-office.js';

interface Summary {
  readonly waiting: number;
  readonly scheduled: number;
  readonly dead: number;
  readonly oldestWaiting: string | null;
  readonly deadByHandler: readonly { handler: string; count: number }[];
}

interface Component {
  readonly name: string;
  readonly state: string;
  readonly reason: string;
}

interface Seal {
  readonly subject: string;
  readonly daysLeft: number;
  readonly isOwn: boolean;
  readonly timestampsConfigured: boolean;
  readonly lastSealedAt: string | null;
}

const PATHS = ['/jobs/summary', '/health/components', '/evidence/seal'];

describe('the health of the installation', () => {
  let testApp: TestApp;
  let operator: ApiSession;

  beforeAll(async () => {
    testApp = await startTestApp();
    operator = await strangerIn(testApp, ['operator']);
  }, 60_000);
  afterAll(() => testApp.close());

  it('is shown to the operator alone', async () => {
    const others = await strangerIn(testApp, ['administrator', 'auditor', 'employee']);
    for (const path of PATHS) {
      expect([path, (await others.get(path)).status]).toEqual([path, 403]);
      expect([path, (await operator.get(path)).status]).toEqual([path, 200]);
    }
  });

  it('counts the jobs of every organization, and says since when the oldest waits', async () => {
    await drainJobs(testApp);
    const before = (await operator.get<Summary>('/jobs/summary')).body;
    const longAgo = new Date('2020-03-01T10:00:00.000Z');
    const jobs = testApp.get(DataSource).getRepository(Job);
    const job = (status: Job['status'], runAt: Date): Partial<Job> => ({
      ...{ id: newId(), organizationId: newId(), handler: 'test.health', payload: {} },
      ...{ status, runAt, attempts: 0, maxAttempts: 3, createdAt: longAgo },
    });
    await jobs.insert([
      job('queued', new Date('2099-01-01T00:00:00.000Z')),
      job('dead', longAgo),
      job('dead', longAgo),
    ]);
    const { body } = await operator.get<Summary>('/jobs/summary');

    expect(body.scheduled).toBe(before.scheduled + 1);
    expect(body.dead).toBe(before.dead + 2);
    expect(body.deadByHandler).toContainEqual({ handler: 'test.health', count: 2 });
    expect(JSON.stringify(body)).not.toContain('payload');
  });

  it('says of each component whether it answers', async () => {
    const { body } = await operator.get<{ items: Component[] }>('/health/components');
    const stateOf = (name: string) => body.items.find((one) => one.name === name)?.state;

    expect(['database', 'storage', 'browser'].map(stateOf)).toEqual(['ok', 'ok', 'ok']);
    const { redisUrl } = testApp.get(AppConfig);
    expect(stateOf('redis')).toBe(redisUrl === undefined ? 'unused' : 'ok');
  });

  it('says that files cannot be written, by a code and nothing more', async () => {
    const { path } = testApp.get(AppConfig).files;
    rmSync(path, { recursive: true, force: true });
    writeFileSync(path, 'no folder');
    const { body } = await operator.get<{ items: Component[] }>('/health/components');
    rmSync(path);

    expect(body.items).toContainEqual({ name: 'storage', state: 'broken', reason: 'EEXIST' });
  });

  it('names the seal and the time when it was used last, and nothing secret', async () => {
    const before = (await operator.get<Seal>('/evidence/seal')).body;
    const office = await DisputeOffice.open(testApp);
    await office.signed();
    const { body } = await operator.get<Seal>('/evidence/seal');

    expect(before).toMatchObject({ isOwn: true, timestampsConfigured: false, lastSealedAt: null });
    expect(before.subject).toContain('Печать');
    expect(before.daysLeft).toBeGreaterThan(365);
    expect(body.lastSealedAt).toMatch(/^\d{4}-.*Z$/);
    expect(JSON.stringify(body)).not.toContain('PRIVATE');
  }, 60_000);
});
