import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { afterCommit, lockRow, newId, Transactions } from '../../../src/platform/index.js';
import { Job } from '../../../src/platform/jobs/job.entity.js';
import { testedDatabase } from '../../support/database.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('Transactions', () => {
  let testApp: TestApp;
  let transactions: Transactions;

  beforeAll(async () => {
    testApp = await startTestApp();
    transactions = testApp.get(Transactions);
  });

  afterAll(async () => {
    await testApp.close();
  });

  const row = (attempts = 0): Job => ({
    id: newId(),
    organizationId: null,
    handler: 'jobs.clean',
    payload: {},
    status: 'dead',
    runAt: new Date('2026-11-24T11:05:07.123Z'),
    attempts,
    maxAttempts: 1,
    claimedUntil: null,
    lastError: null,
    uniqueKey: null,
    createdAt: new Date('2026-11-24T11:05:07.123Z'),
    finishedAt: null,
  });

  it('keeps all of a change or nothing of it', async () => {
    const kept = row();
    const lost = row();
    await transactions.run((tx) => tx.insert(Job, kept));
    const failing = transactions.run(async (tx) => {
      await tx.insert(Job, lost);
      await tx.update(Job, { id: kept.id }, { attempts: 7 });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const found = await transactions.run((tx) =>
      tx.findBy(Job, [{ id: kept.id }, { id: lost.id }]),
    );
    expect(found).toMatchObject([{ id: kept.id, attempts: 0 }]);
  });

  it('waits for the disk again after one that need not, also when that failed', async () => {
    const job = row();
    await transactions.run((tx) => tx.insert(Job, job), { durable: false });
    const failing = transactions.run(() => Promise.reject(new Error('no')), { durable: false });
    await expect(failing).rejects.toThrow('no');

    const dataSource = testApp.get(DataSource);
    expect(await dataSource.manager.existsBy(Job, { id: job.id })).toBe(true);
    if (testedDatabase === 'mariadb') return; // it has no such setting: every commit waits
    expect(await dataSource.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  });

  it('keeps instants to the millisecond', async () => {
    const job = row();
    await transactions.run((tx) => tx.insert(Job, job));
    const found = await transactions.run((tx) => tx.findOneByOrFail(Job, { id: job.id }));
    expect(found.runAt.toISOString()).toBe('2026-11-24T11:05:07.123Z');
  });

  it('refuses to begin inside another', async () => {
    const nested = transactions.run(() => transactions.run(() => Promise.resolve()));
    await expect(nested).rejects.toThrow('inside a transaction');
  });

  it('loses no update when thirty want the same row', async () => {
    const job = row();
    await transactions.run((tx) => tx.insert(Job, job));
    await Promise.all(
      Array.from({ length: 30 }, () =>
        transactions.run(async (tx) => {
          const locked = await lockRow(tx, Job, { id: job.id });
          await tx.update(Job, { id: job.id }, { attempts: (locked?.attempts ?? 0) + 1 });
        }),
      ),
    );
    const found = await transactions.run((tx) => tx.findOneByOrFail(Job, { id: job.id }));
    expect(found.attempts).toBe(30);
  });

  it('comes through when two lock the same rows in opposite order', async () => {
    const [a, b] = [row(), row()];
    await transactions.run((tx) => tx.insert(Job, [a, b]));
    const both = (first: Job, second: Job): Promise<void> =>
      transactions.run(async (tx) => {
        for (const { id } of [first, second]) {
          const locked = await lockRow(tx, Job, { id });
          await tx.update(Job, { id }, { attempts: (locked?.attempts ?? 0) + 1 });
        }
      });
    await Promise.all(Array.from({ length: 10 }, (_, i) => (i % 2 ? both(a, b) : both(b, a))));
    const found = await transactions.run((tx) => tx.findBy(Job, [{ id: a.id }, { id: b.id }]));
    expect(found.map(({ attempts }) => attempts)).toEqual([10, 10]);
  });

  it('calls back after the commit and never after a rollback', async () => {
    const calls: string[] = [];
    await transactions.run((tx) => {
      afterCommit(tx, () => calls.push('committed'));
      return Promise.resolve();
    });
    const failing = transactions.run((tx) => {
      afterCommit(tx, () => calls.push('rolled back'));
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(calls).toEqual(['committed']);
  });
});
