import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApiSession } from '../../support/api-session.js';
import { hidden } from '../../support/client-phone.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { newPhone, PackageDesk } from '../../support/package-desk.js';
import { PageRig } from '../../support/page-rig.js';

interface Message {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly documentId: string;
}

describe('the Robot, of a package', () => {
  let rig: PageRig;
  let api: ApiSession;
  let desk: PackageDesk;

  beforeAll(async () => {
    rig = await PageRig.start();
    api = await rig.api();
    desk = new PackageDesk(rig, api);
  });
  afterAll(() => rig.close());
  beforeEach(async () => {
    for (const { id } of await unread()) await api.post(`/robot/messages/${id}/read`);
  });

  const unread = async (): Promise<Message[]> => {
    await drainJobs(rig.testApp);
    const { body } = await api.get<{ items: Message[] }>('/robot/messages?unread=true&limit=100');
    return body.items
      .toReversed()
      .map((message) => ({ ...message, text: message.text.replaceAll('\u00a0', ' ') }));
  };
  const couple = (first: string, second: string): object[] => [
    { fullName: 'Ким Олег Петрович', phone: first },
    { fullName: 'Ким Анна Петровна', phone: second },
  ];

  it('writes one message when one of two has signed, and one when both have', async () => {
    const documentIds = await desk.drafts(3);
    const [first, second] = [newPhone(), newPhone()];
    await desk.send({ documentIds, signers: couple(first, second) });
    await desk.sign(second);

    const [one, ...more] = await unread();
    expect(more).toEqual([]);
    expect(one).toMatchObject({ type: 'signer.signed', documentId: documentIds[0] });
    expect(one?.text).toMatch(/^Ким А\. П\. подписала „.*“, „.*“, „.*“ сегодня/);
    expect(one?.text).toMatch(/Ждём: Ким О\. П\.$/);

    await desk.sign(first);
    const all = (await unread()).filter(({ id }) => id !== one?.id);
    expect(all.map(({ type }) => type)).toEqual(['document.signed']);
    expect(all[0]?.text).toMatch(/^Подписали все \(Ким О\. П\., Ким А\. П\.\): „/);
  });

  it('writes one message of a refusal, with the name of who refused', async () => {
    const documentIds = await desk.drafts(2);
    const [first, second] = [newPhone(), newPhone()];
    await desk.send({ documentIds, signers: couple(first, second) });
    const { visitor, page, html } = await desk.open(second);
    await visitor.post(`${page}/decline`, { csrf: hidden(html, 'csrf'), reason: 'Дорого' });

    const messages = await unread();
    expect(messages.map(({ type }) => type)).toEqual(['document.declined']);
    expect(messages[0]?.text).toMatch(/^Ким А\. П\. отклонила „.*“, „.*“ .*Причина: Дорого$/);
  });

  it('tells at once of one document that was declined while the others go on', async () => {
    const documentIds = await desk.drafts(3);
    const number = newPhone();
    const signers = [{ fullName: 'Ким Анна Петровна', phone: number }];
    await desk.send({ documentIds, signers, packageDeclining: 'each' });
    const { visitor, page, html } = await desk.open(number);
    const [, document = ''] = documentIds;
    await visitor.post(`${page}/decline`, {
      csrf: hidden(html, 'csrf'),
      document,
      reason: 'Не та сумма',
    });

    const messages = await unread();
    expect(messages).toMatchObject([{ type: 'document.declined', documentId: document }]);
    expect(messages[0]?.text).toMatch(
      /Остальные документы пакета можно подписать\. Причина: Не та/,
    );
    await desk.sign(number);
    const signed = (await unread()).filter(({ type }) => type === 'document.signed');
    expect(signed).toHaveLength(1);
    expect(signed[0]?.text.match(/„/g)).toHaveLength(2);
  });

  it('writes one message when time is over, and names whose signature is missing', async () => {
    const documentIds = await desk.drafts(2);
    const [first, second] = [newPhone(), newPhone()];
    const expiresAt = new Date(rig.testApp.clock.now().getTime() + 3_600_000).toISOString();
    await desk.send({ documentIds, signers: couple(first, second), expiresAt });
    await desk.sign(first);
    rig.testApp.clock.advance(3_601_000);
    await drainJobs(rig.testApp);
    api = await rig.api();
    desk = new PackageDesk(rig, api);

    const messages = (await unread()).filter(({ type }) => type === 'document.expired');
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toContain('подписи нет (Ким А. П.). Документы можно отправить');
  });
});
