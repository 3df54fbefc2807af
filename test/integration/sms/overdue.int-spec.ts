import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { FakeSmsGateway } from '../../../src/sms/gateways/fake-sms.gateway.js';
import { SmsGateway } from '../../../src/sms/gateways/sms-gateway.js';
import { OverdueMessages } from '../../../src/sms/submission/overdue-messages.js';
import { type QueuedSms, type SmsRig, startSmsRig } from './sms-rig.js';

const HOUR_MS = 3_600_000;
const gateway = new FakeSmsGateway();
let rig: SmsRig;
beforeAll(async () => {
  rig = await startSmsRig((builder) => builder.overrideProvider(SmsGateway).useValue(gateway));
});
afterAll(() => rig.close());
beforeEach(() => {
  gateway.submissions.length = 0;
});

/** As a job that failed too often leaves it: in the queue, with nobody at it. */
async function withoutJob(queued: Promise<QueuedSms>): Promise<QueuedSms> {
  const message = await queued;
  await rig.testApp
    .get(DataSource)
    .query("DELETE FROM job WHERE handler = 'sms.submit' AND status = 'queued'");
  return message;
}

async function lookAfter(ms: number): Promise<void> {
  rig.testApp.clock.advance(ms);
  await rig.testApp.get(OverdueMessages).look();
  await rig.drain();
}

describe('an SMS that nobody is at any more', () => {
  it('gets a new job, not before an hour is over', async () => {
    const queued = await withoutJob(rig.queue());
    await lookAfter(HOUR_MS);
    expect(gateway.submissions).toEqual([]);
    await lookAfter(1);

    expect(await rig.message(queued)).toMatchObject({ status: 'accepted' });
    expect(gateway.submissions).toHaveLength(1);
  });

  it('is left alone while it waits for its time', async () => {
    gateway.answerNext({ kind: 'postponed', reason: 'throttled', afterMs: 5 * HOUR_MS });
    const queued = await rig.queue();
    await rig.drain();
    await lookAfter(2 * HOUR_MS);

    expect(gateway.submissions).toHaveLength(1);
    expect(await rig.message(queued)).toMatchObject({ status: 'queued' });
  });

  it('is not sent when it is worth nothing; its author is told', async () => {
    const queued = await withoutJob(rig.queue());
    await lookAfter(100 * HOUR_MS);

    expect(gateway.submissions.map(({ idempotencyKey }) => idempotencyKey)).not.toContain(
      queued.messageId,
    );
    expect(await rig.message(queued)).toMatchObject({
      status: 'rejected',
      reason: 'no_longer_valid',
    });
    expect(await rig.toldOf(queued)).toEqual(['sms.undeliverable']);
  });
});
