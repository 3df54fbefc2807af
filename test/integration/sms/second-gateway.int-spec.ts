import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SmsReason } from '../../../src/sms/index.js';
import { FakeSmsGateway } from '../../../src/sms/gateways/fake-sms.gateway.js';
import { SmsGateway } from '../../../src/sms/gateways/sms-gateway.js';
import { SmsGateways } from '../../../src/sms/gateways/sms-gateways.js';
import { SubmissionService } from '../../../src/sms/submission/submission.service.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { type QueuedSms, type SmsRig, startSmsRig } from './sms-rig.js';

const first = new FakeSmsGateway('first', 'Signet');
const second = new FakeSmsGateway('second', 'Romashka');
let rig: SmsRig;
let wants: ApiSession;
let wantsNot: ApiSession;
beforeAll(async () => {
  rig = await startSmsRig((builder) =>
    builder
      .overrideProvider(SmsGateway)
      .useValue(first)
      .overrideProvider(SmsGateways)
      .useValue(new SmsGateways(first, second)),
  );
  wants = await strangerIn(rig.testApp);
  wantsNot = await strangerIn(rig.testApp);
  await wants.patch('/settings/e-signature', { smsFallback: { secondGateway: true } });
});
afterAll(() => rig.close());
afterEach(() => {
  first.submissions.length = 0;
  second.submissions.length = 0;
});

const of = ({ user: { organizationId } }: ApiSession, wish: object = {}): Promise<QueuedSms> =>
  rig.queue({ organizationId, ...wish });

/** Lets an hour of tries go by. */
async function hour(): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await rig.drain();
    rig.testApp.clock.advance(60_000);
  }
}

describe('a refusal of the first gateway', () => {
  it.each<SmsReason>(['auth', 'no_funds', 'sender_not_allowed', 'other'])(
    'for %s goes once to the second one, under its sender',
    async (reason) => {
      first.answerNext({ kind: 'refused', reason });
      const queued = await of(wants);
      await rig.drain();

      const { messageId } = queued;
      expect(await rig.message(queued)).toMatchObject({
        status: 'accepted',
        gateway: 'second',
        sender: 'Romashka',
        attempts: [
          { number: 1, gateway: 'first', outcome: 'rejected', reason },
          { number: 2, gateway: 'second', outcome: 'accepted' },
        ],
      });
      expect(second.submissions).toMatchObject([{ sender: 'Romashka' }]);
      expect(await rig.storyOf(queued)).toEqual([
        ['sms.failed', { messageId, attempt: 1, status: 'rejected', cause: reason }],
        ['sms.submitted', { messageId, attempt: 2, gateway: 'second' }],
      ]);
      expect(await rig.toldOf(queued)).toEqual([]);
    },
  );

  it.each<SmsReason>(['bad_number', 'blocked_by_subscriber', 'stop_list', 'text_forbidden'])(
    'for %s stays one',
    async (reason) => {
      first.answerNext({ kind: 'refused', reason });
      const queued = await of(wants);
      await rig.drain();

      expect(await rig.message(queued)).toMatchObject({ status: 'rejected', reason });
      expect(second.submissions).toEqual([]);
      expect(await rig.toldOf(queued)).toEqual(['sms.undeliverable']);
    },
  );

  it('stays one where the organization did not choose otherwise', async () => {
    first.answerNext({ kind: 'refused', reason: 'no_funds' });
    const queued = await of(wantsNot);
    await rig.drain();

    expect(await rig.message(queued)).toMatchObject({ status: 'rejected', reason: 'no_funds' });
    expect(second.submissions).toEqual([]);
  });

  it('is the end when the second one refuses too', async () => {
    first.answerNext({ kind: 'refused', reason: 'no_funds' });
    second.answerNext({ kind: 'refused', reason: 'auth' });
    const queued = await of(wants);
    await hour();

    expect(await rig.message(queued)).toMatchObject({ status: 'rejected', reason: 'auth' });
    expect([first.submissions.length, second.submissions.length]).toEqual([1, 1]);
    expect(await rig.toldOf(queued)).toEqual(['sms.undeliverable']);
  });

  it('goes to the second one once, however many workers have the job', async () => {
    first.answerNext({ kind: 'refused', reason: 'no_funds' });
    const queued = await of(wants);
    const submission = rig.testApp.get(SubmissionService);
    const submit = (): Promise<unknown> =>
      Promise.all([1, 2, 3, 4].map(() => submission.submit(queued.messageId)));
    await submit();
    await submit();
    await rig.drain();

    expect([first.submissions.length, second.submissions.length]).toEqual([1, 1]);
  });
});

describe('what may have gone out', () => {
  it('never goes to the second gateway, with a code or without', async () => {
    first.answerNext({ kind: 'unknown', cause: 'timeout' });
    const code = await of(wants);
    await hour();
    first.answerNext(
      { kind: 'unknown', cause: 'timeout' },
      { kind: 'refused', reason: 'no_funds' },
    );
    const link = await of(wants, { purpose: 'link' });
    await hour();

    expect(second.submissions).toEqual([]);
    expect(await rig.message(code)).toMatchObject({ status: 'unknown' });
    // The first attempt may be on the phone, so the message is not called rejected.
    expect(await rig.message(link)).toMatchObject({ status: 'unknown', reason: 'no_funds' });
  });

  it('and what was reported as undeliverable is not sent a second time by itself', async () => {
    first.answerNext({ kind: 'accepted', providerIds: ['u-1'] });
    const queued = await of(wants);
    await rig.drain();
    await rig.report('first', 'report u-1 undeliverable');
    await hour();

    expect(await rig.message(queued)).toMatchObject({ status: 'undeliverable' });
    expect(second.submissions).toEqual([]);
  });
});

describe('a first gateway that is down', () => {
  it('is waited for about two minutes before the second one is asked', async () => {
    const down = { kind: 'postponed', reason: 'unavailable', afterMs: 5_000 } as const;
    first.answerNext(down, down, down, down, down);
    const queued = await of(wants);
    await hour();

    expect([first.submissions.length, second.submissions.length]).toEqual([5, 1]);
    expect(await rig.message(queued)).toMatchObject({ status: 'accepted', gateway: 'second' });
  });
});
