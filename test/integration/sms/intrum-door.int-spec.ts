import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORM, post } from '../../support/intrum-peers/intrum-peer.js';
import { peerHash } from '../../support/intrum-peers/intrum-provider-peer.js';
import { IntrumRig, KEY } from './intrum-rig.js';

let rig: IntrumRig;
beforeAll(async () => {
  rig = await IntrumRig.start();
});
afterAll(() => rig.close());

describe('whatever else is sent to INTRUM’s address', () => {
  const odd: readonly (readonly [what: string, payload: string, type: string, status: number])[] = [
    ['nothing', '', FORM, 400],
    ['nothing of any kind', '', '', 400],
    ['rubbish', '%%%&&&===', FORM, 200],
    ['a null character', 'action=a%00b&hash=x', FORM, 400],
    ['a field twice', 'action=sendSms&action=smsStatus&hash=x', FORM, 400],
    ['many fields', Array.from({ length: 50 }, (_, at) => `f${String(at)}=1`).join('&'), FORM, 400],
    ['a long value', `action=sendSms&message=${'x'.repeat(9000)}&hash=x`, FORM, 400],
    ['a prototype', '__proto__=1&constructor=2&hash=x', FORM, 400],
    ['JSON', '{"action":"sendSms","hash":["x"]}', 'application/json', 400],
    ['broken JSON', '{"action":', 'application/json', 400],
    ['a list', '[1,2]', 'application/json', 400],
    ['XML', '<action>sendSms</action>', 'application/xml', 415],
    ['a broken multipart form', '--x\r\nrubbish', 'multipart/form-data; boundary=x', 400],
    ['a megabyte', 'x'.repeat(1_100_000), FORM, 413],
  ];

  it.each(odd)('is answered in INTRUM’s form: %s', async (_, payload, type, status) => {
    const answer = await post(rig.testApp.app, rig.address, payload, type);

    expect(answer).toEqual({
      status,
      body: { success: false, data: expect.stringMatching(/^[А-ЯЁ][^{}<>]*$/u) },
      type: 'application/json; charset=utf-8',
    });
  });

  it('is answered alike by an address that never was and one that is switched off', async () => {
    const address = rig.address;
    const never = await post(
      rig.testApp.app,
      address.slice(0, -1) + '_',
      'action=smsStatus&hash=x',
    );
    await rig.set({ enabled: false });
    const off = await rig.call({ action: 'smsStatus', sms_id: '1' });
    await rig.set();

    expect(off).toEqual(never);
    expect(off).toMatchObject({
      status: 404,
      body: { success: false, data: expect.stringContaining('Адрес не найден') },
    });
  });

  it('from another place than INTRUM’s is not let in', async () => {
    await rig.set({ allowedAddresses: ['203.0.113.0/24'] });
    const fields = { action: 'smsStatus', sms_id: '1' };
    const body = new URLSearchParams({ ...fields, hash: peerHash(fields, KEY) }).toString();
    const from = (ip: string) => post(rig.testApp.app, rig.address, body, FORM, ip);
    const [inside, outside] = [await from('203.0.113.9'), await from('198.51.100.9')];
    await rig.set();

    expect(inside.status).toBe(200);
    expect(outside).toMatchObject({
      status: 403,
      body: { success: false, data: expect.stringContaining('IP-адреса') },
    });
  });
});
