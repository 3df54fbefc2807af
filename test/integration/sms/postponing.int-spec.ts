import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeSmsGateway } from '../../../src/sms/gateways/fake-sms.gateway.js';
import { SmsGateway } from '../../../src/sms/gateways/sms-gateway.js';
import { SubmissionService } from '../../../src/sms/submission/submission.service.js';
import { type SmsRig, startSmsRig } from './sms-rig.js';

const throttled = { kind: 'postponed', reason: 'throttled', afterMs: 1_000 } as const;
const unavailable = { kind: 'postponed', reason: 'unavailable', afterMs: 0 } as const;
const full = { ...throttled, queueFull: true } as const;

const gateway = new FakeSmsGateway();
let rig: SmsRig;
beforeAll(async () => {
  rig = await startSmsRig((builder) => builder.overrideProvider(SmsGateway).useValue(gateway));
});
afterAll(() => rig.close());
afterEach(async () => {
  gateway.forget();
  await minutes(2);
  gateway.submissions.length = 0;
});

async function minutes(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await rig.drain();
    rig.testApp.clock.advance(60_000);
  }
}

describe('an SMS that the gateway could not take', () => {
  it('is in the queue again, with why and until when, and leaves no evidence', async () => {
    gateway.answerNext(throttled);
    const queued = await rig.queue();
    await rig.drain();

    const { status, reason, nextAttemptAt, attempts } = await rig.message(queued);
    expect({ status, reason }).toEqual({ status: 'queued', reason: 'throttled' });
    const pause = (nextAttemptAt?.getTime() ?? 0) - rig.testApp.clock.now().getTime();
    expect(pause).toBeGreaterThanOrEqual(1_000);
    expect(pause).toBeLessThanOrEqual(1_250);
    expect(attempts).toMatchObject([{ outcome: 'rejected', reason: 'throttled' }]);
    expect(await rig.storyOf(queued)).toEqual([]);
  });

  it('goes out when its time has come, not before, whoever has a job for it', async () => {
    gateway.answerNext(throttled);
    const queued = await rig.queue();
    await rig.drain();
    await rig.testApp.get(SubmissionService).submit(queued.messageId);
    expect(gateway.submissions).toHaveLength(1);
    await minutes(1);
    await rig.drain();

    const { messageId } = queued;
    expect(gateway.submissions).toHaveLength(2);
    expect(await rig.message(queued)).toMatchObject({ status: 'accepted', nextAttemptAt: null });
    expect(await rig.storyOf(queued)).toEqual([
      ['sms.submitted', { messageId, attempt: 2, gateway: 'fake' }],
    ]);
  });

  it('ends after five tries of a full queue (G-8), and the author is told', async () => {
    gateway.answerNext(full, full, full, full, full, full);
    const queued = await rig.queue();
    await minutes(30);

    const { messageId } = queued;
    expect(gateway.submissions).toHaveLength(5);
    expect(await rig.message(queued)).toMatchObject({ status: 'rejected', reason: 'throttled' });
    expect(await rig.storyOf(queued)).toEqual([
      ['sms.failed', { messageId, attempt: 5, status: 'rejected', cause: 'throttled' }],
    ]);
    expect(await rig.toldOf(queued)).toEqual(['sms.undeliverable']);
  });

  it('waits for a gateway that is down until it is worth nothing', async () => {
    const until = new Date(rig.testApp.clock.now().getTime() + 3_600_000);
    const { variables } = rig.anSms();
    gateway.answerNext(...Array.from({ length: 100 }, () => unavailable));
    const queued = await rig.queue({ variables: { ...variables, until } });
    await minutes(90);

    expect(await rig.message(queued)).toMatchObject({ status: 'rejected', reason: 'unavailable' });
    expect(await rig.toldOf(queued)).toEqual(['sms.undeliverable']);
    const tries = gateway.submissions.length;
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(15);
  });

  it('keeps its one more attempt for the time when nobody knows', async () => {
    const lost = { kind: 'unknown', cause: 'timeout' } as const;
    gateway.answerNext(throttled, lost);
    const queued = await rig.queue({ purpose: 'reminder' });
    await minutes(5);

    expect(await rig.message(queued)).toMatchObject({
      status: 'accepted',
      attempts: [{ outcome: 'rejected' }, { outcome: 'unknown' }, { outcome: 'accepted' }],
    });
  });

  it('does not pass for queued when an earlier attempt may have gone out', async () => {
    const lost = { kind: 'unknown', cause: 'timeout' } as const;
    gateway.answerNext(lost, unavailable);
    const queued = await rig.queue({ purpose: 'reminder' });
    await minutes(2);
    expect(await rig.message(queued)).toMatchObject({ status: 'unknown', reason: 'unavailable' });
    await minutes(5);

    expect(await rig.message(queued)).toMatchObject({ status: 'accepted' });
    expect(gateway.submissions).toHaveLength(3);
  });
});
