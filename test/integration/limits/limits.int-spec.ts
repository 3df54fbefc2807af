import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AttemptLimits, RequestLimits } from '../../../src/platform/index.js';
import { CleanCountsHandler } from '../../../src/platform/limits/clean-counts.handler.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/** The same service as another process has it, without a clockwork of its own. */
function twinOf<T extends object>(service: T, memory: object = {}): T {
  const twin = Object.create(Object.getPrototypeOf(service) as object) as T;
  return Object.assign(twin, service, memory);
}

describe('limits that processes count together', () => {
  let one: TestApp;

  beforeAll(async () => {
    one = await startTestApp({ env: { RATE_LIMITS: 'on' } });
  });

  afterAll(async () => {
    await one.close();
  });

  const get = async (url: string, headers: Record<string, string> = {}) =>
    one.app.inject({ url, headers });

  it('answers 31 links that lead nowhere with 429 and the time to wait, and forgets it after ten minutes (SEC-8)', async () => {
    const answers = [];
    for (let i = 0; i < 31; i += 1) answers.push(await get(`/s/${'1'.repeat(17)}`));

    expect(answers.slice(0, 30).every(({ statusCode }) => statusCode === 404)).toBe(true);
    expect(answers[30]?.statusCode).toBe(429);
    expect(answers[30]?.headers['retry-after']).toBe('600');
    one.clock.advance(601_000);
    expect((await get(`/s/${'1'.repeat(17)}`)).statusCode).toBe(404);
  });

  it('counts in the database, so that another process and a restart know it', async () => {
    const limit = { name: 'test', most: 2, periodMs: 60_000 };
    const here = one.get(AttemptLimits);
    const there = twinOf(here);
    await here.note(limit, '203.0.113.7');
    await there.note(limit, '203.0.113.7');

    expect(await there.secondsToWait(limit, '203.0.113.7')).toBe(60);
    expect(await here.secondsToWait(limit, '203.0.113.7')).toBe(60);
    expect(await here.secondsToWait(limit, '203.0.113.8')).toBe(0);
  });

  it('answers the 601st request of a minute to a route with 429, other routes and the next minute not (SEC-15)', async () => {
    one.clock.set('2026-11-24T12:00:30.000Z');
    for (let i = 0; i < 600; i += 1) await get('/api/v1/health/live');
    const late = await get('/api/v1/health/live');

    expect(late.statusCode).toBe(429);
    expect(late.headers['retry-after']).toBe('30');
    expect(late.json()).toMatchObject({ code: 'too_many_requests', status: 429 });
    expect((await get('/api/v1/health/ready')).statusCode).not.toBe(429);
    one.clock.advance(31_000);
    expect((await get('/api/v1/health/live')).statusCode).not.toBe(429);
  });

  it('adds what the other processes counted, a second later', async () => {
    one.clock.set('2026-11-24T13:00:10.000Z');
    // Two twins: the service of the app itself exchanges whenever its second is over, also in the middle of this test.
    const process = () => twinOf(one.get(RequestLimits), { own: new Map(), known: new Map() });
    const here = process();
    const there = process();
    const request = { ip: '203.0.113.9', credential: undefined, route: 'GET /x' };
    for (let i = 0; i < 400; i += 1) there.count(request);
    for (let i = 0; i < 200; i += 1) here.count(request);
    await there.exchange();
    await here.exchange();

    expect(() => {
      here.count(request);
    }).toThrow(expect.objectContaining({ code: 'too_many_requests', retryAfterSeconds: 50 }));
  });

  it('forgets counts whose time is over', async () => {
    // Nothing that was counted before is on its way to the table any more.
    const own = one.get(RequestLimits);
    await own.beforeApplicationShutdown();
    await own.exchange();
    one.clock.advance(2 * 3_600_000);
    await one.get(CleanCountsHandler).handle();
    const rows: unknown = await one.get(DataSource).query('SELECT * FROM attempt_count');

    expect(rows).toEqual([]);
  });
});
