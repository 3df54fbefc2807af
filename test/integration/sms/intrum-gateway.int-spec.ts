import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { IntrumPeer, post } from '../../support/intrum-peers/intrum-peer.js';
import { IntrumProviderPeer, peerHash } from '../../support/intrum-peers/intrum-provider-peer.js';
import { KEY } from './intrum-rig.js';
import { type SmsRig, startSmsRig } from './sms-rig.js';

const SECRET = 'a-secret-part-of-the-address';
const ADDRESS = `http://x/api/v1/sms/callbacks/intrum/${SECRET}`;
const SECOND_MS = 1_000;

let peer: IntrumProviderPeer;
let rig: SmsRig;
beforeEach(async () => {
  peer = await IntrumProviderPeer.start(KEY);
  rig = await startSmsRig((builder) => builder, {
    SMS_GATEWAY: 'intrum',
    SMS_SENDER: '79990000000',
    INTRUM_SMS_URL: peer.url,
    INTRUM_SMS_API_KEY: KEY,
    INTRUM_SMS_CALLBACK_SECRET: SECRET,
  });
});
afterEach(async () => {
  await rig.close();
  await peer.close();
});

const later = async (seconds: number): Promise<void> => {
  rig.testApp.clock.advance(seconds * SECOND_MS);
  await rig.drain();
};
const questions = () => peer.asked.filter(({ action }) => action === 'smsStatus').length;
const tell = async (fields: Record<string, string>, key = KEY, address = ADDRESS) => {
  const body = new URLSearchParams({ ...fields, hash: peerHash(fields, key) }).toString();
  return post(rig.testApp.app, address, body);
};
const incoming = {
  action: 'smsRecieved',
  sms_id: '5',
  sender: '79123456789',
  destination: '79990000000',
  message: 'Когда приедете?',
  count: '1',
};

describe('a message through a provider of INTRUM’s form', () => {
  it('is asked for, soon at first, until its end is known; the answer is evidence', async () => {
    const queued = await rig.queue({ phone: '+79123456789' });
    await rig.drain();
    const [id = ''] = peer.taken.keys();
    expect(peer.taken.get(id)).toMatchObject({ destination: '79123456789', sender: '79990000000' });

    await later(15);
    expect((await rig.message(queued)).status).toBe('accepted');
    peer.states.set(id, 'send');
    await later(30);
    expect((await rig.message(queued)).status).toBe('sent');
    peer.states.set(id, 'delivered');
    await later(60);
    expect((await rig.message(queued)).status).toBe('delivered');
    const asked = questions();
    await later(7 * 24 * 3600);

    expect(asked).toBe(3);
    expect(questions()).toBe(asked);
    const delivered = (await rig.journalOf(queued)).find(({ type }) => type === 'sms.delivered');
    expect(delivered?.disclosures).toMatchObject({
      providerMessageId: id,
      rawReceipt: expect.stringContaining('"delivered'),
    });
  });

  it('is asked for ever more seldom, and after days no more', async () => {
    await rig.queue({ phone: '+79123456789' });
    await rig.drain();
    for (let hour = 0; hour < 24 * 5; hour += 1) await later(3600);

    expect(questions()).toBeGreaterThan(10);
    expect(questions()).toBeLessThan(25);
  });

  it('that did not arrive is told as such', async () => {
    const queued = await rig.queue({ phone: '+79123456789' });
    await rig.drain();
    const [id = ''] = peer.taken.keys();
    peer.states.set(id, 'absent');
    await later(15);

    expect((await rig.message(queued)).status).toBe('expired');
  });

  it('leaves no key, link or code in jobs and rows', async () => {
    await rig.queue({ phone: '+79123456789' });
    await rig.drain();
    await later(15);
    const tables = ['job', 'sms_message', 'sms_attempt', 'sms_part', 'sms_callback'];
    const stored = JSON.stringify(await Promise.all(tables.map((table) => rig.rowsOf(table))));

    expect([...peer.taken.values()][0]?.['message']).toContain('482913');
    for (const secret of [KEY, '482913', 'Zt7kQ2mXwB9rHc4Ny']) expect(stored).not.toContain(secret);
  });
});

describe('an incoming SMS that the provider tells of', () => {
  it('is taken in once, however often it is told, in either spelling', async () => {
    await rig.queue({ phone: '+79123456789' });
    await rig.drain();
    const { message, ...rest } = incoming;
    const sample = { ...rest, action: 'smsReceived', text: message };
    const answers = [await tell(incoming), await tell(incoming), await tell(sample)];
    await rig.drain();

    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 200, body: { success: true } });
    }
    expect(await rig.rowsOf('sms_inbound')).toMatchObject([
      { phone: '+79123456789', text: message, provider_id: '5', recipient: '79990000000' },
    ]);
  });

  it('may bring a date, which is under the hash like everything else', async () => {
    expect((await tell({ ...incoming, date: '1764000000' })).body).toEqual({ success: true });
  });

  it.each([
    ['the hash of another key', () => tell(incoming, KEY.replace('0', '1'))],
    ['no number', () => tell({ ...incoming, sms_id: '0' })],
    ['no sender', () => tell({ ...incoming, sender: '' })],
    ['another action', () => tell({ ...incoming, action: 'sendSms' })],
  ])('is not taken with %s, nor asked for again', async (_, act) => {
    const answer = await act();
    await rig.drain();

    expect(answer).toMatchObject({
      status: 200,
      body: { success: false, repeat: false, error: expect.stringContaining('hash') },
    });
    expect(await rig.rowsOf('sms_callback')).toEqual([]);
  });

  it('is not taken at another address, whatever its hash', async () => {
    const answer = await tell(incoming, KEY, `${ADDRESS}x`);

    expect(answer).toMatchObject({ status: 404, body: { success: false, repeat: false } });
    expect(await rig.rowsOf('sms_callback')).toEqual([]);
  });

  it('is answered in the form when it is no form at all', async () => {
    const xml = await post(rig.testApp.app, ADDRESS, '<sms/>', 'application/xml');
    const long = await post(rig.testApp.app, ADDRESS, 'x'.repeat(1_100_000));

    expect([xml, long]).toMatchObject([
      { status: 415, body: { success: false, repeat: false, error: expect.any(String) } },
      { status: 413, body: { success: false, repeat: false, error: expect.any(String) } },
    ]);
  });
});

describe('without the gateway `intrum`', () => {
  it('there is no such address', async () => {
    const sandbox = await startSmsRig();
    const intrum = await IntrumPeer.start(KEY);
    const answer = await intrum.call(sandbox.testApp.app, ADDRESS, incoming);
    await intrum.close();
    await sandbox.close();

    expect(answer).toMatchObject({ status: 404, body: { success: false, repeat: false } });
  });
});
