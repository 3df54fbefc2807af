import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { activeOffice, lastSms } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { newPhone, PackageDesk } from '../../support/package-desk.js';
import { PageRig } from '../../support/page-rig.js';

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly id?: string };
}

let far = 0;
/** Numbers that are nobody's neighbours. */
const apart = (): string => {
  far += 1;
  return `+7921${String(1_000_000 + far * 37)}`;
};

describe('the caps on SMS (SEC-11)', () => {
  let rig: PageRig;
  let api: ApiSession;
  let desk: PackageDesk;

  const start = async (env: Record<string, string> = {}) => {
    rig = await PageRig.start({ env: { SMS_LIMITS: 'on', ...env } });
    api = await rig.api();
    desk = new PackageDesk(rig, api);
  };
  afterEach(() => rig.close());

  const sendTo = async (phone: string, session = api, templateId = rig.templateId) => {
    const contact = await session.post<{ id: string }>('/crm/contacts', {
      lastName: 'Ким',
      firstName: 'Анна',
      phones: [{ phone }],
    });
    const document = await session.post<{ id: string }>('/documents', {
      templateId,
      contactId: contact.body.id,
    });
    const answer: Answer = await session.post(`/documents/${document.body.id}/send`, {});
    return { ...answer, documentId: document.body.id };
  };
  const statuses = async (answers: Promise<Answer>[]) =>
    (await Promise.all(answers)).map(({ status }) => status);

  it.each([
    ['', 422],
    ['RU,KZ', 201],
  ])(
    'let numbers of the named countries alone through: SMS_COUNTRIES=%s',
    async (named, status) => {
      await start(named === '' ? {} : { SMS_COUNTRIES: named });

      expect((await sendTo('+77012345678')).status).toBe(status);
      expect((await sendTo(apart())).status).toBe(201);
    },
  );

  describe('per number', () => {
    beforeEach(() => start());

    it('let five SMS an hour through, over all organizations, and nothing of the sixth', async () => {
      const phone = apart();
      for (let i = 0; i < 3; i += 1) expect((await sendTo(phone)).status).toBe(201);
      const other = await strangerIn(rig.testApp);
      const template = await activeOffice(other);
      for (let i = 0; i < 2; i += 1) {
        expect((await sendTo(phone, other, template)).status).toBe(201);
      }

      const sixth = await sendTo(phone, other, template);
      expect(sixth).toMatchObject({ status: 429, body: { code: 'sms_limit_number' } });
      const { body } = await other.get<{ status: string }>(`/documents/${sixth.documentId}`);
      expect(body.status).toBe('draft');
      expect((await sendTo(apart())).status).toBe(201);
      rig.testApp.clock.advance(3_601_000);
      api = await rig.api();
      expect((await sendTo(phone)).status).toBe(201);
    });

    it('count those that are sent at the same moment one by one', async () => {
      const phone = apart();
      const answers = await statuses(Array.from({ length: 7 }, () => sendTo(phone)));

      expect(answers.filter((status) => status === 201)).toHaveLength(5);
      expect(answers.filter((status) => status === 429)).toHaveLength(2);
    });

    it('let ten a day through', async () => {
      const phone = apart();
      const sent: number[] = [];
      for (let hour = 0; hour < 3; hour += 1) {
        for (let i = 0; i < 4; i += 1) sent.push((await sendTo(phone)).status);
        rig.testApp.clock.advance(3_601_000);
        api = await rig.api();
      }

      expect(sent.filter((status) => status === 201)).toHaveLength(10);
    });

    it('keep no number that could be found by trying all of them', async () => {
      const phone = apart();
      await sendTo(phone);
      const rows: unknown = await rig.testApp.get(DataSource).query('SELECT * FROM attempt_count');

      expect(JSON.stringify(rows)).not.toContain(phone.slice(1));
    });

    it('undo no signature: the next signer is not written to, and the author is told', async () => {
      const [first, next] = [apart(), apart()];
      for (let i = 0; i < 5; i += 1) await sendTo(next);
      const documentIds = await desk.drafts(1);
      const { id } = await desk.send({
        documentIds,
        signers: [
          { fullName: 'Ким Олег Петрович', phone: first, order: 1 },
          { fullName: 'Ким Анна Петровна', phone: next, order: 2 },
        ],
      });
      await desk.sign(first);

      expect((await desk.request(id)).signers).toMatchObject([
        { status: 'signed' },
        { status: 'sent', sms: { status: 'rejected', reason: 'throttled' } },
      ]);
      await drainJobs(rig.testApp);
      const { body } = await api.get<{ items: { type: string; text: string }[] }>(
        '/robot/messages',
      );
      const message = body.items.find(({ type }) => type === 'sms.undeliverable');
      expect(message?.text).toContain('слишком много сообщений');
    });

    it('answer the client who asks for a code too often with a page that says when to come back', async () => {
      const phone = apart();
      for (let i = 0; i < 4; i += 1) await sendTo(phone);
      const sent = await sendTo(phone);
      expect(sent.status).toBe(201);
      await drainJobs(rig.testApp);
      await desk.sign(phone);
      const { visitor, page, html } = await desk.open(phone);
      const csrf = /name="csrf" value="([^"]*)"/.exec(html)?.[1] ?? '';
      const before = await lastSms(rig.testApp, phone);
      const asked = await visitor.post(`${page}/code`, { csrf });

      expect(asked.status).toBe(429);
      expect(asked.headers['retry-after']).toBeDefined();
      expect(asked.html).toContain('Новый можно получить через 60\u00a0минут');
      expect(await lastSms(rig.testApp, phone)).toEqual(before);
    });
  });

  it('let an organization spend its day’s budget and no more', async () => {
    await start({ SMS_DAY_BUDGET: '25', SMS_PART_PRICE: '4' });
    // Three parts each, for link and code: 12 roubles.
    const answers = [await sendTo(apart()), await sendTo(apart()), await sendTo(apart())];

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect(answers[2]?.body.code).toBe('sms_limit_budget');
    rig.testApp.clock.advance(24 * 3_600_000 + 1_000);
    api = await rig.api();
    expect((await sendTo(apart())).status).toBe(201);
  });

  it('stop an organization for an hour at the fifth number in a row', async () => {
    await start();
    const row = Array.from({ length: 5 }, (_, i) => `+792255500${String(10 + i)}`);
    for (const phone of row.slice(0, 4)) expect((await sendTo(phone)).status).toBe(201);

    const fifth = await sendTo(row[4] ?? '');
    expect(fifth).toMatchObject({ status: 429, body: { code: 'sms_limit_stopped' } });
    expect((await sendTo(apart())).status).toBe(429);
    const other = await strangerIn(rig.testApp);
    expect((await sendTo(apart(), other, await activeOffice(other))).status).toBe(201);
    rig.testApp.clock.advance(3_601_000);
    api = await rig.api();
    expect((await sendTo(apart())).status).toBe(201);
  });

  it('stop an organization whose clients sign next to nothing', async () => {
    await start();
    const { id } = await desk.send({
      documentIds: await desk.drafts(1),
      signers: [{ fullName: 'Ким Анна', phone: apart() }],
    });
    const dataSource = rig.testApp.get(DataSource);
    const [request] = await dataSource.query<Record<string, unknown>[]>(
      'SELECT * FROM signing_request WHERE id = ?',
      [id],
    );
    const columns = Object.keys(request ?? {});
    for (let i = 0; i < 100; i += 1) {
      const copy = { ...request, id: id.slice(0, -3) + String(100 + i) };
      await dataSource.query(
        `INSERT INTO signing_request (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        columns.map((column) => copy[column as keyof typeof copy]),
      );
    }
    expect((await sendTo(apart())).status).toBe(201);
    rig.testApp.clock.advance(2 * 3_600_000);
    api = await rig.api();

    expect(await sendTo(apart())).toMatchObject({
      status: 429,
      body: { code: 'sms_limit_stopped' },
    });
  });

  it('are off with the sandbox gateway unless set', async () => {
    rig = await PageRig.start();
    api = await rig.api();
    const phone = newPhone();
    for (let i = 0; i < 6; i += 1) expect((await sendTo(phone)).status).toBe(201);
  });
});
