import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../src/platform/index.js';
import { SmsCallbacks } from '../../../src/sms/callbacks/sms-callbacks.js';
import { FakeSmsGateway } from '../../../src/sms/gateways/fake-sms.gateway.js';
import { SmsGateway } from '../../../src/sms/gateways/sms-gateway.js';
import { SmsTransitions } from '../../../src/sms/lifecycle/sms-transitions.js';
import { SmsMessage } from '../../../src/sms/sms-message.entity.js';
import { SmsAttempt } from '../../../src/sms/submission/sms-attempt.entity.js';
import { SubmissionService } from '../../../src/sms/submission/submission.service.js';
import { CODE, type QueuedSms, type SmsRig, startSmsRig } from './sms-rig.js';

const gateway = new FakeSmsGateway();
let rig: SmsRig;
beforeAll(async () => {
  rig = await startSmsRig((builder) => builder.overrideProvider(SmsGateway).useValue(gateway));
});
afterAll(() => rig.close());
beforeEach(() => {
  gateway.submissions.length = 0;
});

const report = (raw: string): Promise<void> =>
  rig.testApp.get(Transactions).run((tx) => rig.testApp.get(SmsCallbacks).take(tx, 'fake', raw));

/** As a process that died after the first transaction leaves it. */
async function dieWhileSubmitting({ messageId }: QueuedSms): Promise<void> {
  const { testApp } = rig;
  await testApp.get(Transactions).run(async (tx) => {
    const message = await tx.findOneByOrFail(SmsMessage, { id: messageId });
    await testApp.get(SmsTransitions).apply(tx, message, 'submit');
    await tx.insert(SmsAttempt, {
      id: messageId,
      organizationId: message.organizationId,
      messageId,
      number: 1,
      gateway: 'fake',
      outcome: 'submitting',
      reason: null,
      providerId: null,
      costKopecks: null,
      submittedAt: testApp.clock.now(),
      answeredAt: null,
    });
  });
}

describe('submitting an SMS (REL-4)', () => {
  it('gives the gateway text, sender, validity and our id', async () => {
    const queued = await rig.queue();
    await rig.drain();

    expect(gateway.submissions).toEqual([
      {
        to: '+79990000001',
        text: expect.stringContaining(CODE),
        sender: 'Signet',
        validity: 172_800,
        idempotencyKey: queued.messageId,
      },
    ]);
  });

  it('ends with the reason when the gateway refuses', async () => {
    gateway.answerNext({ kind: 'refused', reason: 'no_funds' });
    const queued = await rig.queue();
    await rig.drain();

    const { messageId } = queued;
    expect(await rig.message(queued)).toMatchObject({ status: 'rejected', reason: 'no_funds' });
    expect(await rig.storyOf(queued)).toEqual([
      ['sms.failed', { messageId, attempt: 1, status: 'rejected', cause: 'no_funds' }],
    ]);
    expect(await rig.toldOf(queued)).toEqual(['sms.undeliverable']);
    expect(gateway.submissions).toHaveLength(1);
  });

  it('knows nothing when the connection breaks, and never sends a code again', async () => {
    gateway.answerNext(new Error('socket hang up'));
    const queued = await rig.queue();
    await rig.drain();
    rig.testApp.clock.advance(86_400_000);
    await rig.drain();

    const { messageId } = queued;
    expect(await rig.message(queued)).toMatchObject({ status: 'unknown', reason: 'closed' });
    expect(await rig.storyOf(queued)).toEqual([
      ['sms.unknown', { messageId, attempt: 1, cause: 'closed' }],
    ]);
    expect(await rig.toldOf(queued)).toEqual(['sms.unknown']);
    expect(gateway.submissions).toHaveLength(1);
  });

  it('tries a message without a code a second time after a minute, under the same id', async () => {
    gateway.answerNext({ kind: 'unknown', cause: 'timeout' });
    const queued = await rig.queue({ purpose: 'reminder' });
    await rig.drain();
    rig.testApp.clock.advance(59_000);
    await rig.drain();
    expect(gateway.submissions).toHaveLength(1);

    rig.testApp.clock.advance(1_000);
    await rig.drain();

    expect(gateway.submissions.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      queued.messageId,
      queued.messageId,
    ]);
    expect(await rig.message(queued)).toMatchObject({
      status: 'accepted',
      attempts: [{ outcome: 'unknown' }, { outcome: 'accepted', providerId: 'fake-2' }],
    });
  });

  it('does not try a third time', async () => {
    const cause = 'timeout';
    gateway.answerNext({ kind: 'unknown', cause }, { kind: 'unknown', cause });
    const queued = await rig.queue({ purpose: 'link' });
    for (let i = 0; i < 4; i += 1) {
      await rig.drain();
      rig.testApp.clock.advance(3_600_000);
    }

    expect(gateway.submissions).toHaveLength(2);
    expect(await rig.message(queued)).toMatchObject({ status: 'unknown' });
  });

  it('finds a process that died meanwhile, says so and sends nothing', async () => {
    const queued = await rig.queue();
    await dieWhileSubmitting(queued);
    await rig.drain();
    expect(await rig.message(queued)).toMatchObject({ status: 'submitting' });

    rig.testApp.clock.advance(30_000);
    await rig.drain();

    const { messageId } = queued;
    expect(gateway.submissions).toEqual([]);
    expect(await rig.message(queued)).toMatchObject({ status: 'unknown', reason: 'restart' });
    expect(await rig.storyOf(queued)).toEqual([
      ['sms.unknown', { messageId, attempt: 1, cause: 'restart' }],
    ]);
  });

  it('sends once when the job runs again and again', async () => {
    const queued = await rig.queue();
    await rig.drain();
    const submission = rig.testApp.get(SubmissionService);
    await submission.submit(queued.messageId);
    await submission.submit(queued.messageId);

    expect(gateway.submissions).toHaveLength(1);
  });

  it('sends once when two workers have the job', async () => {
    const queued = await rig.queue();
    const submission = rig.testApp.get(SubmissionService);
    await Promise.all([1, 2, 3, 4].map(() => submission.submit(queued.messageId)));

    expect(gateway.submissions).toHaveLength(1);
  });
});

describe('a report that comes before the answer', () => {
  it('is applied when the answer has told the id', async () => {
    await report('report early-1 delivered');
    await rig.drain();
    gateway.answerNext({ kind: 'accepted', providerIds: ['early-1'] });
    const queued = await rig.queue();
    await rig.drain();
    expect(await rig.message(queued)).toMatchObject({ status: 'accepted' });

    rig.testApp.clock.advance(1_000);
    await rig.drain();

    expect(await rig.message(queued)).toMatchObject({ status: 'delivered' });
    expect((await rig.storyOf(queued)).map(([type]) => type)).toEqual([
      'sms.submitted',
      'sms.delivered',
    ]);
  });
});

describe('reports in any order', () => {
  it('end at the first end', async () => {
    gateway.answerNext({ kind: 'accepted', providerIds: ['order-1'] });
    const queued = await rig.queue();
    await rig.drain();
    for (const status of ['sent', 'expired', 'delivered', 'sent']) {
      await report(`report order-1 ${status}`);
      await rig.drain();
    }

    expect(await rig.message(queued)).toMatchObject({ status: 'expired' });
    expect((await rig.storyOf(queued)).map(([type]) => type)).toEqual([
      'sms.submitted',
      'sms.failed',
    ]);
  });

  it('of an id that two messages have are of neither (G-5)', async () => {
    gateway.answerNext(
      { kind: 'accepted', providerIds: ['twice'] },
      { kind: 'accepted', providerIds: ['twice'] },
    );
    const [one, two] = [await rig.queue(), await rig.queue()];
    await rig.drain();
    await report('report twice delivered');
    await rig.drain();

    expect(await rig.message(one)).toMatchObject({ status: 'accepted' });
    expect(await rig.message(two)).toMatchObject({ status: 'accepted' });
  });
});
