import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmsErasure } from '../../../src/sms/index.js';
import { strangerIn } from '../../support/api-session.js';
import { IntrumRig } from './intrum-rig.js';

const MINUTE_MS = 60_000;

let rig: IntrumRig;
let last = 0;
const phone = (): string => `7916${String(2_000_000 + (last += 37))}`;

beforeAll(async () => {
  rig = await IntrumRig.start();
});
afterAll(() => rig.close());

/** INTRUM wrote to a number, and its owner answers. */
const answered = async (text: string): Promise<string> => {
  const from = phone();
  await rig.send(from, `Здравствуйте, ${from}`);
  await rig.drain();
  await rig.answer(`+${from}`, text);
  await rig.drain();
  return from;
};
const toldOf = (from: string) => rig.intrum.told.filter(({ sender }) => sender === from);
const forwarding = async () => (await rig.settings()).forwarding;

describe('an answer to an SMS of INTRUM', () => {
  it('is told to INTRUM as its manual has it, once', async () => {
    const from = await answered('Да, жду');

    expect(toldOf(from)).toEqual([
      {
        action: 'smsRecieved',
        sms_id: expect.stringMatching(/^[1-9]\d*$/),
        sender: from,
        destination: 'Signet',
        message: 'Да, жду',
        count: '1',
        date: String(Math.floor(rig.testApp.clock.now().getTime() / 1000)),
        hash: expect.any(String),
      },
    ]);
    expect(rig.intrum.forged).toEqual([]);
    expect(await forwarding()).toMatchObject({ waiting: 0, forwarded: 1, ended: 0 });
  });

  it('is spelled as the sample where that is set (I-25)', async () => {
    await rig.set({ spelling: 'sample' });
    const from = await answered('Когда?');
    await rig.set();

    expect(toldOf(from)).toMatchObject([{ action: 'smsReceived', text: 'Когда?' }]);
    expect(toldOf(from)[0]).not.toHaveProperty('message');
  });

  it('is told again later under the same number when INTRUM says so', async () => {
    rig.intrum.answers.push({ success: false, repeat: true }, { success: false, repeat: true });
    const from = await answered('Перезвоните');
    expect(toldOf(from)).toHaveLength(1);
    expect(await forwarding()).toMatchObject({ waiting: 1 });
    rig.testApp.clock.advance(MINUTE_MS);
    await rig.drain();
    rig.testApp.clock.advance(MINUTE_MS);
    await rig.drain();
    expect(toldOf(from)).toHaveLength(2);
    rig.testApp.clock.advance(4 * MINUTE_MS);
    await rig.drain();

    expect(new Set(toldOf(from).map(({ sms_id }) => sms_id)).size).toBe(1);
    expect(toldOf(from)).toHaveLength(3);
    expect(await forwarding()).toMatchObject({ waiting: 0 });
  });

  it('is told no more when INTRUM does not want it, and why can be seen', async () => {
    const { ended } = await forwarding();
    rig.intrum.answers.push({ success: false, repeat: false, error: 'Номер не добавлен' });
    const from = await answered('Алло');
    rig.testApp.clock.advance(24 * 60 * MINUTE_MS);
    await rig.drain();

    expect(toldOf(from)).toHaveLength(1);
    expect(await forwarding()).toMatchObject({
      ended: Number(ended) + 1,
      lastAnswer: 'Номер не добавлен',
      lastAnswerAt: expect.any(String),
    });
  });

  it('is given up after two days of nobody there', async () => {
    const { ended } = await forwarding();
    const { port } = new URL(rig.intrum.url);
    await rig.set({ gatewayUrl: `http://127.0.0.1:${port === '1' ? '2' : '1'}/` });
    await answered('Есть кто?');
    for (let hour = 0; hour < 60; hour += 1) {
      rig.testApp.clock.advance(60 * MINUTE_MS);
      await rig.drain();
    }
    await rig.set();

    expect(await forwarding()).toMatchObject({
      waiting: 0,
      ended: Number(ended) + 1,
      lastAnswer: expect.stringContaining('not-sent'),
    });
    const [row] = await rig.rows("intrum_forward WHERE reason = 'no_answer'");
    expect(row).toMatchObject({ status: 'ended', tries: 9 });
  });

  it.each(['482913', 'код 482 913', '4-8-2-9-1-3'])(
    'that may hold a code is kept from INTRUM: «%s» (I-27)',
    async (text) => {
      const { withheld } = await forwarding();
      const from = await answered(text);

      expect(toldOf(from)).toEqual([]);
      expect(await forwarding()).toMatchObject({ withheld: Number(withheld) + 1 });
    },
  );

  it('that may hold a code is told where the organization chose so, and was warned', async () => {
    const { warnings } = await rig.set({ allowCodes: true });
    const from = await answered('482913');
    await rig.set();

    expect(warnings).toContainEqual(expect.stringContaining('может подписать за клиента'));
    expect(toldOf(from)).toMatchObject([{ message: '482913' }]);
  });

  it('is not told while that is switched off', async () => {
    await rig.set({ forwardInbound: false });
    const from = await answered('Тишина');
    await rig.set();

    expect(toldOf(from)).toEqual([]);
  });

  it('leaves neither number nor text in rows of its own and in jobs', async () => {
    const from = await answered('Мой адрес: Лесная, 5');
    const stored = JSON.stringify([await rig.rows('intrum_forward'), await rig.rows('job')]);

    expect(stored).not.toContain(from);
    expect(stored).not.toContain('Лесная');
  });

  it('is forgotten with what it answered when the time comes, and a waiting one ends', async () => {
    rig.intrum.answers.push({ success: false, repeat: true });
    const from = await answered('Сотрите меня');
    rig.testApp.clock.advance(31 * 24 * 60 * MINUTE_MS);
    await rig.testApp
      .get(SmsErasure)
      .forgetStrangers(
        new Date(rig.testApp.clock.now().getTime() - 30 * 24 * 60 * MINUTE_MS),
        1000,
      );

    expect(await rig.rows('intrum_message')).toEqual([]);
    expect(await rig.rows('intrum_message_part')).toEqual([]);
    expect(await rig.rows('intrum_forward')).toEqual([]);
    expect(await rig.rows(`sms_inbound WHERE phone = '+${from}'`)).toEqual([]);
    await rig.drain();
    expect(toldOf(from)).toHaveLength(1);
  });
});

describe('an SMS that nobody of INTRUM wrote to', () => {
  it('is told to no INTRUM', async () => {
    const from = phone();
    await rig.answer(`+${from}`, 'Кто вы?');
    await rig.drain();

    expect(toldOf(from)).toEqual([]);
  });

  it('belongs to the organization that wrote last', async () => {
    const from = phone();
    await rig.send(from, 'Первая');
    const stranger = await strangerIn(rig.testApp);
    const saved = await stranger.put<{ contactGatewayUrl: string }>('/settings/sms/intrum', {
      enabled: true,
      apiKey: rig.intrum.key,
    });
    await rig.drain();
    await rig.intrum.call(rig.testApp.app, saved.body.contactGatewayUrl, {
      action: 'sendSms',
      sender: 'Signet',
      destination: from,
      message: 'Вторая',
    });
    await rig.drain();
    await rig.answer(`+${from}`, 'Это второй компании');
    await rig.drain();

    expect(toldOf(from)).toEqual([]);
  });
});
