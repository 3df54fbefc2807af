import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { strangerIn } from '../../support/api-session.js';
import { IntrumRig, KEY } from './intrum-rig.js';

interface Problem {
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

let rig: IntrumRig;
beforeEach(async () => {
  rig = await IntrumRig.start();
});
afterEach(() => rig.close());

const put = async (body: object) =>
  (await rig.api()).put<Problem>('/settings/sms/intrum', { enabled: true, ...body });

describe('the settings for INTRUM', () => {
  it('are empty for an organization that has none', async () => {
    const stranger = await strangerIn(rig.testApp);

    expect((await stranger.get('/settings/sms/intrum')).body).toEqual({
      enabled: false,
      apiKeyLast4: null,
      contactGatewayUrl: null,
      gatewayUrl: null,
      spelling: 'manual',
      forwardInbound: false,
      allowCodes: false,
      allowedAddresses: [],
      sender: 'Signet',
      warnings: [],
      forwarding: {
        waiting: 0,
        forwarded: 0,
        withheld: 0,
        ended: 0,
        lastAnswer: null,
        lastAnswerAt: null,
      },
    });
  });

  it('never show the key again, and keep it when it is left out', async () => {
    const { apiKeyLast4, enabled } = await rig.set({ apiKey: undefined });
    const stored = JSON.stringify(await rig.rows('intrum_provider'));
    const shown = JSON.stringify(await rig.settings());

    expect({ apiKeyLast4, enabled }).toEqual({ apiKeyLast4: 'cdef', enabled: true });
    for (const text of [stored, shown]) expect(text).not.toContain(KEY);
    expect(stored).not.toContain(rig.address.split('/').at(-1));
    expect((await rig.send('79123456789')).body).toMatchObject({ success: true });
  });

  it('give INTRUM an address of its own, and another one on demand', async () => {
    const first = rig.address;
    await rig.set();
    expect(rig.address).toBe(first);
    expect(first).toMatch(/\/api\/v1\/sms\/providers\/intrum\/[\w-]{32}$/);
    const { contactGatewayUrl } = await rig.set({ renewAddress: true });

    expect(contactGatewayUrl).not.toBe(first);
    expect((await rig.send('79123456789')).status).toBe(200);
    rig.address = first;
    expect((await rig.send('79123456789')).status).toBe(404);
  });

  it('warn of what is not safe', async () => {
    const { warnings } = await rig.set({ allowCodes: true });

    expect(warnings).toEqual([
      expect.stringContaining('может подписать за клиента'),
      expect.stringContaining('INTRUM вызывает Signet по http'),
      expect.stringContaining('Адрес INTRUM указан по http'),
      expect.stringContaining('Список адресов INTRUM пуст'),
    ]);
  });

  it('stand in the journal as far as they bear on signing, without keys and addresses', async () => {
    await rig.set({ allowCodes: true });
    await rig.set({ allowCodes: true, spelling: 'sample' });
    const { organizationId } = rig;
    const items = await rig.testApp
      .get(EvidenceJournal)
      .read([`organization/${organizationId}`], { organizationId });
    const changes = items
      .filter(({ data }) => data['name'] === 'smsIntrum')
      .map(({ data }) => data);

    expect(changes).toEqual([
      { name: 'smsIntrum', from: '', to: 'enabled forwardInbound' },
      {
        name: 'smsIntrum',
        from: 'enabled forwardInbound',
        to: 'enabled forwardInbound allowCodes',
      },
    ]);
  });

  it('need a key to be switched on', async () => {
    const stranger = await strangerIn(rig.testApp);
    const answer = await stranger.put<Problem>('/settings/sms/intrum', { enabled: true });

    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/apiKey', code: 'required' }] },
    });
    expect((await stranger.put('/settings/sms/intrum', { enabled: false })).status).toBe(200);
  });

  it.each([
    [{ forwardInbound: true, gatewayUrl: null }, '/gatewayUrl', 'required'],
    [{ gatewayUrl: 'http://company.example.ru/sms' }, '/gatewayUrl', 'not_https'],
    [{ gatewayUrl: 'https://192.168.0.10/sms' }, '/gatewayUrl', 'not_public'],
    [{ gatewayUrl: 'https://[::ffff:169.254.169.254]/' }, '/gatewayUrl', 'not_public'],
    [{ gatewayUrl: 'https://user:pass@company.example.ru/' }, '/gatewayUrl', 'credentials'],
    [{ gatewayUrl: 'gateway' }, '/gatewayUrl', 'not_a_url'],
    [{ apiKey: 'short' }, '/apiKey', 'matches'],
    [{ apiKey: null }, '/apiKey', 'required'],
    [{ spelling: 'smsRecieved' }, '/spelling', 'is_in'],
    [{ allowedAddresses: ['company.example.ru'] }, '/allowedAddresses', 'is_address'],
    [{ allowCodes: 'yes' }, '/allowCodes', 'is_boolean'],
    [{ unknown: 1 }, '/unknown', 'unknown_member'],
  ])('refuse %j', async (change, pointer, code) => {
    const { status, body } = await put(change);

    expect(status).toBe(422);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('are for administrators', async () => {
    const employee = await strangerIn(rig.testApp, ['employee', 'auditor']);

    expect((await employee.get('/settings/sms/intrum')).status).toBe(403);
    expect((await employee.put('/settings/sms/intrum', { enabled: false })).status).toBe(403);
  });
});
