import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, Transactions } from '../../../src/platform/index.js';
import { reportAsRaw } from '../../../src/sms/gateways/sandbox/sandbox-wire.js';
import { SandboxGateway } from '../../../src/sms/gateways/sandbox/sandbox.gateway.js';
import { SmsCallbacks } from '../../../src/sms/callbacks/sms-callbacks.js';
import { SandboxPhone } from '../../../src/sms/index.js';
import { type SmsRig, startSmsRig } from './sms-rig.js';

let rig: SmsRig;
beforeAll(async () => {
  rig = await startSmsRig();
});
afterAll(() => rig.close());

const onPhone = async (phone: string): Promise<number> =>
  (await rig.testApp.get(SandboxPhone).messages(phone)).length;

describe('numbers of the sandbox that show what can go wrong (G-14)', () => {
  it('…02 is not reached', async () => {
    const queued = await rig.queue({ phone: '+79990000002' });
    await rig.drain();

    const { messageId } = queued;
    expect(await rig.message(queued)).toMatchObject({ status: 'undeliverable', reason: null });
    expect((await rig.storyOf(queued)).at(-1)).toEqual([
      'sms.failed',
      { messageId, attempt: 1, status: 'undeliverable', cause: '' },
    ]);
    expect(await onPhone('+79990000002')).toBe(0);
  });

  it('…03 is reported late', async () => {
    const queued = await rig.queue({ phone: '+79990000003' });
    await rig.drain();

    expect(await rig.message(queued)).toMatchObject({ status: 'accepted' });
    expect(await onPhone('+79990000003')).toBe(1);
    rig.testApp.clock.advance(120_000);
    await rig.drain();
    expect(await rig.message(queued)).toMatchObject({ status: 'delivered' });
  });

  it('…04 is reported twice and delivered once', async () => {
    const queued = await rig.queue({ phone: '+79990000004' });
    await rig.drain();

    expect((await rig.storyOf(queued)).map(([type]) => type)).toEqual([
      'sms.submitted',
      'sms.delivered',
    ]);
    const outcomes = (await rig.rowsOf('sms_callback ORDER BY id')).slice(-2);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['applied', 'late']);
  });

  it('…05 is not answered, and nobody knows; with a code it is never tried again', async () => {
    const queued = await rig.queue({ phone: '+79990000005' });
    await rig.drain();
    rig.testApp.clock.advance(3_600_000);
    await rig.drain();

    const { messageId } = queued;
    expect(await rig.message(queued)).toMatchObject({
      status: 'unknown',
      reason: 'no-response',
      attempts: [{ outcome: 'unknown', providerId: null, answeredAt: null }],
    });
    expect(await rig.storyOf(queued)).toEqual([
      ['sms.unknown', { messageId, attempt: 1, cause: 'no-response' }],
    ]);
    expect(await onPhone('+79990000005')).toBe(1);
  });

  it('…06 has refused mass SMS (L-18)', async () => {
    const queued = await rig.queue({ phone: '+79990000006' });
    await rig.drain();

    expect(await rig.message(queued)).toMatchObject({
      status: 'undeliverable',
      reason: 'blocked_by_subscriber',
    });
    expect(await onPhone('+79990000006')).toBe(0);
    expect(await rig.toldOf(queued)).toEqual(['sms.undeliverable']);
  });

  it('a message comes up once, however often it is submitted', async () => {
    const submission = {
      to: '+79990000021',
      text: 'раз',
      sender: 'Signet',
      validity: 600,
      idempotencyKey: newId(),
    };
    const gateway = rig.testApp.get(SandboxGateway);

    expect(await gateway.send(submission)).toEqual(await gateway.send(submission));
    expect(await onPhone('+79990000021')).toBe(1);
  });
});

describe('a report', () => {
  const take = (raw: string): Promise<void> =>
    rig.testApp
      .get(Transactions)
      .run((tx) => rig.testApp.get(SmsCallbacks).take(tx, 'sandbox', raw));

  it('after the end changes nothing', async () => {
    const queued = await rig.queue({ phone: '+79990000022' });
    await rig.drain();
    const [attempt] = (await rig.message(queued)).attempts;

    await take(reportAsRaw({ providerId: attempt?.providerId ?? '', status: 'undeliverable' }));
    await rig.drain();

    expect(await rig.message(queued)).toMatchObject({ status: 'delivered' });
    expect((await rig.storyOf(queued)).map(([type]) => type)).not.toContain('sms.failed');
  });

  it('of a message that is not ours is looked for a while and then left', async () => {
    await take(reportAsRaw({ providerId: 'somebody-else', status: 'delivered' }));
    for (let i = 0; i < 6; i += 1) {
      await rig.drain();
      rig.testApp.clock.advance(3_600_000);
    }

    const [row] = (await rig.rowsOf('sms_callback ORDER BY id')).slice(-1);
    expect(row).toMatchObject({ outcome: 'unmatched', tries: 5 });
  });

  it('that nobody understands is kept and does no harm', async () => {
    await take('<xml>');
    await rig.drain();

    const [row] = (await rig.rowsOf('sms_callback ORDER BY id')).slice(-1);
    expect(row).toMatchObject({ outcome: 'not-understood' });
  });
});
