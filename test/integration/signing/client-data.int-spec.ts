import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PdfReader } from '#libs/pdf';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { FileStore } from '../../../src/platform/index.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { hidden, requiredTicks } from '../../support/client-phone.js';
import { type AwaitingDraft, ClientDataDesk, TYPED } from '../../support/client-data-desk.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageRig } from '../../support/page-rig.js';

let rig: PageRig;
let desk: ClientDataDesk;

beforeAll(async () => {
  rig = await PageRig.start();
  desk = await ClientDataDesk.open(rig);
});

afterAll(async () => {
  await rig.close();
});

interface Answers {
  readonly status: string;
  readonly items: readonly {
    readonly name: string;
    readonly value: string | null;
    readonly cardValue: string | null;
    readonly conflict: boolean;
    readonly applicable: boolean;
  }[];
}

async function typesOf(stream: string): Promise<string[]> {
  const { organizationId } = (await rig.api()).user;
  const items = await rig.testApp.get(EvidenceJournal).read([stream], { organizationId });
  return items.map(({ type }) => type);
}

async function textOf(draft: AwaitingDraft): Promise<string> {
  const { sha256 } = await desk.documentOf(draft);
  const pdf = await rig.testApp.get(FileStore).get(String(sha256));
  const texts = await rig.testApp.get(PdfReader).pageTexts(pdf, 'all');
  return texts.join(' ').replace(/\s+/gu, ' ');
}

describe('a template that leaves fields to the client', () => {
  it('names them among its variables and shows samples of them', async () => {
    const api = await rig.api();
    const { body } = await api.get<{ items: { name: string; client: object | null }[] }>(
      `/templates/${desk.templateId}/variables`,
    );
    const preview = await api.post(`/templates/${desk.templateId}/preview`, { values: {} });

    expect(body.items.find(({ name }) => name === 'инн')).toMatchObject({
      label: 'ИНН',
      required: true,
      client: { type: 'inn' },
    });
    expect(body.items.find(({ name }) => name === 'price')?.client).toBeNull();
    expect(preview.status).toBe(200);
  });

  it('makes a draft without pages, and misses only what the sender has to give', async () => {
    const api = await rig.api();
    const draft = await desk.draft();
    const without = await api.post<{ errors: { pointer: string }[] }>('/documents', {
      templateId: desk.templateId,
      card: { type: 'deal', id: draft.dealId },
    });

    expect(await desk.documentOf(draft)).toMatchObject({
      status: 'draft',
      sha256: null,
      pages: null,
      awaitingClientData: true,
    });
    expect(without.status).toBe(422);
    expect(without.body.errors.map(({ pointer }) => pointer)).toEqual(['/values/price']);
    expect((await api.get(`/documents/${draft.documentId}/pdf`)).status).toBe(409);
    expect((await api.get(`/documents/${draft.documentId}/dossier`)).status).toBe(409);
  });

  it('asks nobody for what the sender gave', async () => {
    const api = await rig.api();
    const { documentId } = await desk.draft();
    const values = { price: '1', паспорт: '4504 123456', инн: '1', рождение: '5', адрес: 'Москва' };
    const changed = await api.patch(`/documents/${documentId}`, { values });

    expect(changed.body).toMatchObject({ awaitingClientData: false, pages: 1 });
    expect((await api.post(`/documents/${documentId}/send`)).status).toBe(201);
  });
});

describe('asking the client for data', () => {
  it('answers 202 with the draft and sends a link without a code', async () => {
    const api = await rig.api();
    const draft = await desk.draft();
    const sent = await api.post(`/documents/${draft.documentId}/send`);
    await drainJobs(rig.testApp);
    const { token, code } = await lastSms(rig.testApp, draft.phone);

    expect(sent.status).toBe(202);
    expect(sent.body).toMatchObject({
      id: draft.documentId,
      status: 'draft',
      awaitingClientData: true,
      sha256: null,
      requestId: null,
    });
    expect([token.length, code]).toEqual([17, '']);
    expect(await typesOf(`document/${draft.documentId}`)).toEqual([
      'document.created',
      'link.issued',
      'sms.queued',
      'sms.submitted',
      'sms.delivered',
    ]);
  });

  it('changes nothing of the draft while the client has the link', async () => {
    const api = await rig.api();
    const draft = await desk.draft();
    await desk.link(draft);
    const again = await api.post<{ code: string }>(`/documents/${draft.documentId}/send`);
    const change = await api.patch<{ code: string }>(`/documents/${draft.documentId}`, {
      title: 'Другой',
    });

    expect([again.status, again.body.code]).toEqual([409, 'client_data_asked']);
    expect([change.status, change.body.code]).toEqual([409, 'client_data_asked']);
  });

  it('is refused in a package', async () => {
    const api = await rig.api();
    const draft = await desk.draft();
    const sent = await api.post<{ code: string }>('/signing-requests', {
      documentIds: [draft.documentId],
      signers: [{ phone: draft.phone, fullName: 'Иванов Иван' }],
    });

    expect([sent.status, sent.body.code]).toEqual([409, 'client_data_in_package']);
  });

  it('shows a landing that names neither client nor document, and then a form', async () => {
    const draft = await desk.draft();
    const link = await desk.link(draft);
    const visitor = rig.visitor();
    const landing = await visitor.get(link);
    const page = await visitor.open(link);
    const { status, html } = await visitor.get(page);

    expect(landing.html).toContain('ООО\u00a0«Ромашка» просит ваши данные для договора');
    expect(landing.html).not.toContain('Иванов');
    expect(status).toBe(200);
    expect(html).toMatch(/<input[^>]*name="data-инн"[^>]*inputMode="numeric"|inputmode="numeric"/i);
    expect(html).toContain('Адрес (необязательно)');
    expect(html).not.toContain('7707083893');
    expect((await rig.visitor().get(page)).status).toBe(404);
  });

  it('says beside each field what is wrong, and keeps what was typed', async () => {
    const draft = await desk.draft();
    const { visitor, page, csrf } = await desk.form(draft);
    const answer = await visitor.post(`${page}/data`, {
      ...TYPED,
      csrf,
      'data-инн': '7707083894',
      'data-рождение': '',
      'data-адрес': 'Москва 😀',
    });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('<title>Ошибка: ');
    expect(answer.html).toContain('Это не ИНН: проверьте цифры');
    expect(answer.html).toContain('Заполните поле «Дата рождения»');
    expect(answer.html).toContain('Уберите значки и смайлики');
    expect(answer.html).toContain('value="45 04 123456"');
    expect(await desk.documentOf(draft)).toMatchObject({ awaitingClientData: true });
  });

  it('takes the form from its own page alone', async () => {
    const draft = await desk.draft();
    const { visitor, page } = await desk.form(draft);

    expect((await visitor.post(`${page}/data`, { ...TYPED, csrf: 'x' })).status).toBe(403);
    expect((await rig.visitor().post(`${page}/data`, { ...TYPED })).status).toBe(404);
  });

  it('leads every other form and file of the page back to the data', async () => {
    const draft = await desk.draft();
    const { visitor, page, csrf } = await desk.form(draft);
    for (const act of ['code', 'confirm', 'decline']) {
      expect((await visitor.post(`${page}/${act}`, { csrf })).html).toContain('data-паспорт');
    }

    expect((await visitor.get(`${page}/documents/${draft.documentId}/pdf`)).status).toBe(404);
    expect((await visitor.post(`${page}/shown`, { csrf })).status).toBe(204);
  });
});

describe('the client’s answers', () => {
  it('freeze the document and go on with it in the same session and by the same link, to the signature', async () => {
    const draft = await desk.draft();
    const { visitor, page, link, csrf } = await desk.form(draft);
    const answer = await visitor.post(`${page}/data`, { ...TYPED, csrf });
    expect([answer.status, answer.location]).toEqual([303, page]);

    expect(await desk.documentOf(draft)).toMatchObject({
      status: 'viewed',
      pages: 1,
      awaitingClientData: false,
    });
    expect(await textOf(draft)).toContain(
      'паспорт 4504 123456, ИНН 500100732259, родился 05.03.1980, адрес не указан, цена 12 000',
    );
    const { html } = await visitor.get(page);
    const form = { ...requiredTicks(html), csrf: hidden(html, 'csrf') };
    expect((await visitor.post(`${page}/code`, form)).status).toBe(303);
    await drainJobs(rig.testApp);
    const { code } = await lastSms(rig.testApp, draft.phone);
    const signed = await visitor.post(`${page}/confirm`, { ...form, code });
    expect([signed.status, signed.location]).toEqual([303, page]);
    const { status, requestId } = await desk.documentOf(draft);
    expect(status).toBe('signed');
    expect((await visitor.get(link)).location).toBe(page);
    expect((await typesOf(`request/${String(requestId)}`)).slice(0, 4)).toEqual([
      'request.created',
      'signer.added',
      'link.issued',
      'document.opened',
    ]);
    await drainJobs(rig.testApp);
    const chain = await (
      await rig.api()
    ).get<{ chain: { ok: boolean } }>(`/documents/${draft.documentId}/evidence`);
    expect(chain.body.chain.ok).toBe(true);
    expect(await desk.documentOf(draft)).toMatchObject({ sealedAt: expect.any(String) });
  });

  it('sent twice at once make one document and one request', async () => {
    const draft = await desk.draft();
    const { visitor, page, csrf } = await desk.form(draft);
    const answers = await Promise.all(
      [1, 2].map(() => visitor.post(`${page}/data`, { ...TYPED, csrf })),
    );

    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [303, page],
      [303, page],
    ]);
    const types = await typesOf(`document/${draft.documentId}`);
    expect(types.filter((type) => type === 'document.frozen')).toHaveLength(1);
  });

  it('are offered to the card beside what it says; only what was chosen is written', async () => {
    const api = await rig.api();
    const draft = await desk.draft();
    const { visitor, page, csrf } = await desk.form(draft);
    await visitor.post(`${page}/data`, { ...TYPED, csrf });
    const route = `/documents/${draft.documentId}/client-data`;
    const offered = await api.get<Answers>(route);

    expect(offered.body.status).toBe('answered');
    expect(offered.body.items).toEqual([
      expect.objectContaining({
        name: 'паспорт',
        value: '4504 123456',
        cardValue: null,
        conflict: false,
        applicable: true,
      }),
      expect.objectContaining({
        name: 'инн',
        value: '500100732259',
        cardValue: '7707083893',
        conflict: true,
      }),
      expect.objectContaining({ name: 'рождение', value: '05.03.1980' }),
      expect.objectContaining({ name: 'адрес', value: '' }),
    ]);
    const fields = async (): Promise<unknown> =>
      (await api.get<{ fields: object }>(`/crm/cards/deal/${draft.dealId}`)).body.fields;
    expect(await fields()).toEqual({ инн: '7707083893', цвет: 'белый' });

    expect((await api.post(`${route}/apply`, { names: ['адрес'] })).status).toBe(422);
    expect((await api.post(`${route}/apply`, { names: ['паспорт'] })).status).toBe(200);
    expect(await fields()).toEqual({
      инн: '7707083893',
      цвет: 'белый',
      паспорт: '4504 123456',
    });
    expect(await typesOf(`document/${draft.documentId}`)).toContain('evidence.read');
  });
});
