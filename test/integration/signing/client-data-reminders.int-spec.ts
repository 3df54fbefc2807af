import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AwaitingDraft, ClientDataDesk, TYPED } from '../../support/client-data-desk.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageRig } from '../../support/page-rig.js';

/** Tuesday, 14:00 in Moscow. */
const ASKED = '2026-11-24T11:00:00.000Z';
/** domain.md G-14: numbers of the sandbox that do not deliver. */
const UNDELIVERABLE = '+79990000002';
const UNKNOWN = '+79990000005';

let rig: PageRig;
let desk: ClientDataDesk;

beforeAll(async () => {
  rig = await PageRig.start();
  desk = await ClientDataDesk.open(rig);
});

afterAll(async () => {
  await rig.close();
});

async function at(moment: string): Promise<void> {
  rig.testApp.clock.set(moment);
  await drainJobs(rig.testApp);
}

async function texts(phone: string): Promise<string[]> {
  const url = `/sandbox/messages?phone=${encodeURIComponent(phone)}`;
  const answer = await rig.testApp.app.inject({ url });
  return answer.json<{ items: { text: string }[] }>().items.map(({ text }) => text);
}

describe('a client who has not filled in his data', () => {
  async function asked(phone?: string): Promise<AwaitingDraft> {
    await at(ASKED);
    await (await rig.api()).patch('/settings/e-signature', { reminders: [24] });
    return desk.draft(phone);
  }

  it('is reminded before the deadline, by the same link and with no word of signing', async () => {
    const draft = await asked();
    const link = await desk.link(draft);
    await at('2026-11-26T10:59:00.000Z');
    expect(await texts(draft.phone)).toHaveLength(1);
    await at('2026-11-26T11:00:00.000Z');

    const [newest = '', ...others] = await texts(draft.phone);
    expect(others).toHaveLength(1);
    expect(newest).toContain('ждёт ваших данных до 27.11.2026');
    expect(newest).toContain(link);
    expect(newest).not.toContain('подпис');
  });

  it('is reminded in working hours: before the evening ends, where the hour falls after it', async () => {
    const draft = await asked();
    // Eight in the evening in Moscow.
    await at('2026-11-24T17:00:00.000Z');
    await desk.link(draft);
    await at('2026-11-26T15:44:00.000Z');
    expect(await texts(draft.phone)).toHaveLength(1);
    await at('2026-11-26T15:45:00.000Z');

    expect(await texts(draft.phone)).toHaveLength(2);
  });

  it('is not reminded of the form once he has filled it in, nor after the sender took it back', async () => {
    const answered = await asked();
    const { visitor, page, csrf } = await desk.form(answered);
    await visitor.post(`${page}/data`, { ...TYPED, csrf });
    const cancelled = await desk.draft();
    await desk.link(cancelled);
    await (await rig.api()).post(`/documents/${cancelled.documentId}/client-data/cancel`);
    await at('2026-11-26T11:00:00.000Z');

    expect(await texts(cancelled.phone)).toHaveLength(1);
    const [newest = '', ...others] = await texts(answered.phone);
    expect(others).toHaveLength(1);
    expect(newest).toContain('ждёт подписи до');
  });
});

describe('the SMS that asks a client for data', () => {
  async function told(draft: AwaitingDraft): Promise<string[]> {
    const { body } = await (
      await rig.api()
    ).get<{ items: { documentId: string; text: string }[] }>('/robot/messages');
    return body.items
      .filter(({ documentId }) => documentId === draft.documentId)
      .map(({ text }) => text);
  }

  it.each([
    [UNDELIVERABLE, 'СМС с просьбой заполнить данные для „Договор'],
    [UNKNOWN, 'Неизвестно, ушло ли СМС с просьбой заполнить данные для „Договор'],
  ])('to %s is told of by Robot', async (phone, words) => {
    const draft = await desk.draft(phone);
    await (await rig.api()).post(`/documents/${draft.documentId}/send`);
    await drainJobs(rig.testApp);

    const messages = await told(draft);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(words);
    expect(messages[0]).not.toContain(phone);
  });

  it('is not told of where it arrived', async () => {
    const draft = await desk.draft();
    await desk.link(draft);

    expect(await told(draft)).toEqual([]);
  });
});
