import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/index.js';
import { smsReceived } from '../../../src/sms/index.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { CODE, LINK, type QueuedSms, type SmsRig, startSmsRig } from './sms-rig.js';

interface MessageAnswer {
  id: string;
  status: string;
  text: string;
}
interface ListAnswer {
  items: MessageAnswer[];
  nextCursor: string | null;
}
interface PhoneAnswer {
  items: { id: string; from: string; to: string; text: string; createdAt: string }[];
}

let rig: SmsRig;
let api: ApiSession;
beforeAll(async () => {
  rig = await startSmsRig();
  api = await ApiSession.logIn(rig.testApp);
});
afterAll(() => rig.close());

const mine = (phone: string): Promise<QueuedSms> =>
  rig.queue({ organizationId: api.user.organizationId, phone });

const onPhone = async (query: string): Promise<PhoneAnswer> => {
  const answer = await rig.testApp.app.inject({ url: `/sandbox/messages${query}` });
  expect(answer.statusCode).toBe(200);
  return answer.json();
};

const reply = (body: object): Promise<{ statusCode: number; json(): unknown }> =>
  rig.testApp.app.inject({ method: 'POST', url: '/sandbox/replies', payload: body });

describe('GET /sms/messages', () => {
  it('shows the log, newest first, with code and link masked', async () => {
    const first = await mine('+79990000002');
    const second = await mine('+79990000031');
    await rig.drain();

    const { status, body } = await api.get<ListAnswer>('/sms/messages');

    expect(status).toBe(200);
    expect(body.items.map(({ id }) => id)).toEqual([second.messageId, first.messageId]);
    expect(body.items[0]).toMatchObject({
      requestId: second.requestId,
      signerId: second.signerId,
      purpose: 'link-code',
      phone: '+79990000031',
      sender: 'Signet',
      text: expect.stringContaining('••••••'),
      segments: 3,
      status: 'delivered',
      reason: null,
      attempts: [{ number: 1, gateway: 'sandbox', outcome: 'accepted' }],
    });
    expect(JSON.stringify(body)).not.toContain(CODE);
    expect(JSON.stringify(body)).not.toContain(LINK);
  });

  it('is paged, and filtered by request and state', async () => {
    const one = await api.get<ListAnswer>('/sms/messages?limit=1');
    const two = await api.get<ListAnswer>(
      `/sms/messages?limit=1&cursor=${one.body.nextCursor ?? ''}`,
    );
    const failed = await api.get<ListAnswer>('/sms/messages?status=undeliverable');
    const none = await api.get<ListAnswer>(`/sms/messages?requestId=${newId()}`);

    expect(one.body.items).toHaveLength(1);
    expect(two.body.items[0]?.id).not.toBe(one.body.items[0]?.id);
    expect(failed.body.items.map(({ status }) => status)).toEqual(['undeliverable']);
    expect(none.body.items).toEqual([]);
    expect((await api.get('/sms/messages?status=eaten')).status).toBe(422);
    expect((await api.get('/sms/messages?limit=201')).status).toBe(422);
  });

  it('is filtered by number, gateway, purpose and day', async () => {
    const queued = await rig.queue({
      organizationId: api.user.organizationId,
      phone: '+79990000041',
      purpose: 'reminder',
    });
    await rig.drain();
    const found = async (query: string): Promise<string[]> => {
      const { body } = await api.get<ListAnswer>(`/sms/messages?${query}`);
      return body.items.map(({ id }) => id);
    };

    for (const query of [
      'phone=%2B79990000041',
      'phone=+7 999 000-00-41',
      'phone=89990000041',
      'purpose=reminder',
      'phone=79990000041&gateway=sandbox&status=delivered',
      'phone=79990000041&createdFrom=2026-11-24&createdTo=2026-11-24',
    ]) {
      expect([query, await found(query)]).toEqual([query, [queued.messageId]]);
    }
    for (const query of [
      'phone=79990000041&gateway=smpp',
      'phone=79990000041&createdFrom=2026-11-25',
      'phone=79990000041&createdTo=2026-11-23',
      'phone=79990000042',
    ]) {
      expect([query, await found(query)]).toEqual([query, []]);
    }
    for (const query of ['phone=12', 'gateway=A b', 'purpose=spam', 'createdFrom=вчера']) {
      expect((await api.get(`/sms/messages?${query}`)).status).toBe(422);
    }
  });

  it("shows nothing of another organization's", async () => {
    const stranger = await strangerIn(rig.testApp);

    expect((await stranger.get<ListAnswer>('/sms/messages')).body.items).toEqual([]);
  });

  it('is for those who send and those who check', async () => {
    const auditor = await strangerIn(rig.testApp, ['auditor']);
    const operator = await strangerIn(rig.testApp, ['operator']);

    expect((await auditor.get('/sms/messages')).status).toBe(200);
    expect((await operator.get('/sms/messages')).status).toBe(403);
    expect((await rig.testApp.app.inject({ url: '/api/v1/sms/messages' })).statusCode).toBe(401);
  });
});

describe('GET /sms/inbound', () => {
  it('shows what clients wrote, with what may be a code masked, to their company alone', async () => {
    const queued = await mine('+79990000043');
    await rig.drain();
    await reply({ from: '+79990000043', text: `Это ${CODE}?` });
    await rig.drain();

    const { body } = await api.get<ListAnswer>('/sms/inbound?phone=+79990000043');

    expect(body.items).toMatchObject([
      {
        requestId: queued.requestId,
        phone: '+79990000043',
        recipient: 'Signet',
        text: 'Это ••••••?',
        gateway: 'sandbox',
      },
    ]);
    expect((await api.get<ListAnswer>(`/sms/inbound?requestId=${newId()}`)).body.items).toEqual([]);
    const stranger = await strangerIn(rig.testApp);
    expect((await stranger.get<ListAnswer>('/sms/inbound')).body.items).toEqual([]);
    expect((await (await strangerIn(rig.testApp, ['operator'])).get('/sms/inbound')).status).toBe(
      403,
    );
  });
});

describe('GET /sandbox/messages', () => {
  it.each(['%2B79990000032', '+79990000032', '79990000032'])(
    'finds the phone by %s',
    async (phone) => {
      await mine('+79990000032');
      await rig.drain();

      const { items } = await onPhone(`?phone=${phone}`);

      expect(items[0]).toEqual({
        id: expect.any(String),
        from: 'Signet',
        to: '+79990000032',
        text: expect.stringContaining(`${LINK} Код подписи ${CODE}`),
        createdAt: '2026-11-24T11:05:07.000Z',
      });
    },
  );

  it('shows the newest first', async () => {
    await mine('+79990000033');
    await rig.drain();
    await mine('+79990000034');
    await rig.drain();

    const { items } = await onPhone('');

    expect(items.slice(0, 2).map(({ to }) => to)).toEqual(['+79990000034', '+79990000033']);
  });

  it('has nothing for a phone that got nothing', async () => {
    expect(await onPhone('?phone=79990009999')).toEqual({ items: [] });
  });
});

describe('POST /sandbox/replies', () => {
  it('arrives as an incoming SMS, with what may be a code masked in evidence', async () => {
    const queued = await mine('+79990000035');
    await rig.drain();

    const answer = await reply({ from: '+79990000035', text: `Код ${CODE}` });
    await rig.drain();

    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ from: '+79990000035', text: `Код ${CODE}` });
    const received = (await rig.journalOf(queued)).at(-1);
    expect(await rig.toldOf(queued)).toEqual([smsReceived.name]);
    expect(received).toMatchObject({
      type: 'sms.received',
      data: { match: 'none', challengeId: '' },
      disclosures: { phone: '+79990000035', text: 'Код ••••••' },
    });
    expect(await rig.rowsOf("sms_inbound WHERE phone = '+79990000035'")).toMatchObject([
      { phone: '+79990000035', text: 'Код ••••••', request_id: queued.requestId },
    ]);
    const callbacks = JSON.stringify(await rig.rowsOf('sms_callback'));
    expect(callbacks).not.toContain(CODE);
  });

  it('of a phone that got nothing is kept', async () => {
    const answer = await reply({ from: '89990000036', text: 'Кто это?' });
    await rig.drain();

    expect(answer.statusCode).toBe(201);
    const rows = await rig.rowsOf("sms_inbound WHERE phone = '+79990000036'");
    expect(rows).toMatchObject([{ organization_id: null, text: 'Кто это?' }]);
  });

  it('asks for a number and a text', async () => {
    expect((await reply({ from: 'нет', text: 'x' })).statusCode).toBe(422);
    expect((await reply({ from: '+79990000035', text: '' })).statusCode).toBe(422);
    expect((await reply({})).statusCode).toBe(422);
  });
});
