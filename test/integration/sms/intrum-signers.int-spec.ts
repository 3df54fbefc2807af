import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../src/platform/index.js';
import { SmsErasure, smsReceived } from '../../../src/sms/index.js';
import { ApiSession } from '../../support/api-session.js';
import { IntrumPeer } from '../../support/intrum-peers/intrum-peer.js';
import { KEY } from './intrum-rig.js';
import { CODE, type QueuedSms, type SmsRig, startSmsRig } from './sms-rig.js';

const PHONE = '79161234567';

let rig: SmsRig;
let intrum: IntrumPeer;
let address: string;
let organizationId: string;

beforeEach(async () => {
  rig = await startSmsRig();
  intrum = await IntrumPeer.start(KEY);
  const api = await ApiSession.logIn(rig.testApp);
  const saved = await api.put<{ contactGatewayUrl: string }>('/settings/sms/intrum', {
    enabled: true,
    apiKey: KEY,
    gatewayUrl: intrum.url,
    forwardInbound: true,
  });
  address = saved.body.contactGatewayUrl;
  ({ organizationId } = api.user);
});
afterEach(async () => {
  await rig.close();
  await intrum.close();
});

const fromIntrum = async (destination = PHONE): Promise<void> => {
  const fields = { action: 'sendSms', sender: 'Signet', destination, message: 'Мастер в пути' };
  await intrum.call(rig.testApp.app, address, fields);
  await rig.drain();
};
const toSigner = async (): Promise<QueuedSms> => {
  const queued = await rig.queue({ organizationId, phone: `+${PHONE}` });
  await rig.drain();
  return queued;
};
const answer = async (text: string): Promise<void> => {
  const payload = { from: `+${PHONE}`, text };
  await rig.testApp.app.inject({ method: 'POST', url: '/sandbox/replies', payload });
  await rig.drain();
};

describe('a client whom INTRUM writes to as well', () => {
  it('answers his request all the same, whichever SMS came last', async () => {
    const queued = await toSigner();
    await fromIntrum();
    await answer('Что за документ?');

    expect(await rig.toldOf(queued)).toEqual([smsReceived.name]);
    expect(await rig.rowsOf('sms_inbound')).toMatchObject([{ request_id: queued.requestId }]);
    expect(intrum.told).toMatchObject([{ sender: PHONE, message: 'Что за документ?' }]);
  });

  it('has the code that he answers kept from INTRUM, also when INTRUM wrote last (I-27)', async () => {
    await toSigner();
    await fromIntrum();
    await answer(CODE);

    expect(intrum.told).toEqual([]);
    expect(await rig.rowsOf('intrum_forward')).toMatchObject([
      { status: 'withheld', reason: 'code' },
    ]);
    const rows = JSON.stringify(await rig.rowsOf('intrum_forward'));
    expect(rows).not.toContain(CODE);
  });

  it('is seen by INTRUM in nothing that Signet sends to him', async () => {
    await toSigner();

    expect(intrum.told).toEqual([]);
    expect(await rig.rowsOf('intrum_message')).toEqual([]);
  });

  it('answers whoever wrote to him last: another company’s client is not told of', async () => {
    await fromIntrum();
    await rig.queue({ phone: `+${PHONE}` });
    await rig.drain();
    await answer('Другой компании');
    expect(intrum.told).toEqual([]);
    await fromIntrum('79167654321');
    rig.testApp.clock.advance(3_600_001);
    await fromIntrum();
    await answer('Этой компании');

    expect(intrum.told).toMatchObject([{ message: 'Этой компании' }]);
  });

  it('has a report of his SMS applied to it alone', async () => {
    await fromIntrum();
    const queued = await toSigner();

    expect((await rig.message(queued)).status).toBe('delivered');
    expect(await rig.rowsOf('intrum_message')).toMatchObject([{ status: 'delivered' }]);
    const reports = (await rig.storyOf(queued)).filter(([type]) => type === 'sms.delivered');
    expect(reports).toHaveLength(1);
  });

  it('is erased with what INTRUM sent to his number, and nobody else is', async () => {
    const queued = await toSigner();
    await fromIntrum();
    await fromIntrum('79167654321');
    await rig.testApp
      .get(Transactions)
      .run((tx) => rig.testApp.get(SmsErasure).erase(tx, [queued.requestId]));

    expect(await rig.rowsOf('intrum_message')).toMatchObject([{ phone: '+79167654321' }]);
    expect(await rig.rowsOf('intrum_message_part')).toHaveLength(1);
  });
});
