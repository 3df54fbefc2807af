import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface TemplateBody {
  id: string;
  name: string;
  eSignatureEnabled: boolean;
  codeDelivery: string | null;
  version: number;
  html: string;
  sha256: string;
  shippedKey: string | null;
  warnings: { code: string; message: string }[];
}
interface ListBody {
  items: TemplateBody[];
  nextCursor: string | null;
}
interface Problem {
  code: string;
  errors: { pointer: string; code: string; message: string }[];
}

const html =
  '<h1>Договор № {{ document.number }}</h1><p>{{ contact.fullName }}, {{ цена | money }}</p>';

describe('templates', () => {
  let testApp: TestApp;
  let admin: ApiSession;

  beforeAll(async () => {
    testApp = await startTestApp();
  });
  beforeEach(async () => {
    admin = await strangerIn(testApp);
  });
  afterAll(() => testApp.close());

  const made = async (body: object = {}): Promise<TemplateBody> =>
    (await admin.post<TemplateBody>('/templates', { name: 'Договор', html, ...body })).body;

  it('of Signet are there from the first look, in their order, ready for signing', async () => {
    const { body } = await admin.get<ListBody>('/templates');

    expect(body.items.map(({ name }) => name)).toEqual([
      'Договор на оказание услуг',
      'Акт об оказании услуг',
      'Акт об оплате',
      'Согласие на обработку персональных данных',
      'Квитанция об оплате',
    ]);
    expect(body.items.every(({ eSignatureEnabled }) => eSignatureEnabled)).toBe(true);
  });

  it('of Signet are installed once, however many look at the same moment', async () => {
    const lists = await Promise.all([1, 2, 3, 4].map(() => admin.get<ListBody>('/templates')));

    expect(lists.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await admin.get<ListBody>('/templates')).body.items).toHaveLength(5);
  });

  it('are made without the mark of signing, at version 1', async () => {
    const answer = await admin.post<TemplateBody>('/templates', { name: 'Договор', html });

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      name: 'Договор',
      eSignatureEnabled: false,
      codeDelivery: null,
      signingClass: 'ordinary',
      version: 1,
      shippedKey: null,
      html,
      warnings: [],
    });
    expect(answer.body.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('may share a name', async () => {
    const first = await made();
    const second = await made();

    expect(first.name).toBe(second.name);
    expect(first.id).not.toBe(second.id);
  });

  it('tell their author what was taken out', async () => {
    const { warnings } = await made({ html: '<p><blink>{{ contact.fullName }}</blink></p>' });

    expect(warnings).toEqual([
      { pointer: '/html', code: 'removed_markup', message: 'Убрано из шаблона: <blink>' },
    ]);
  });

  it.each([
    ['a script', '<p>a</p><script>x()</script>', 'forbidden_content'],
    ['a foreign image', '<img src="https://example.org/a.png">', 'forbidden_content'],
    ['a file', '{% include "/etc/passwd" %}', 'template_file_access'],
    ['a loop that is not closed', '{% for a in b %}', 'template_syntax_error'],
  ])('with %s are refused with a pointer to the text', async (_name, text, code) => {
    const { status, body } = await admin.post<Problem>('/templates', { name: 'a', html: text });

    expect(status).toBe(422);
    expect(body.code).toBe(code);
    expect(body.errors[0]).toMatchObject({ pointer: '/html', code });
    expect((await admin.get<ListBody>('/templates')).body.items).toHaveLength(5);
  });

  it.each([
    ['/name', { name: ' ' }],
    ['/name', { name: undefined }],
    ['/html', { html: 5 }],
    ['/codeDelivery', { codeDelivery: 'by-mail' }],
    ['/eSignatureEnabled', { eSignatureEnabled: null }],
    ['/colour', { colour: 'red' }],
  ])('with a wrong %s are refused', async (pointer, wrong) => {
    const answer = await admin.post<Problem>('/templates', { name: 'a', html, ...wrong });

    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('change by member: what is left out stays', async () => {
    const { id } = await made();
    await admin.patch(`/templates/${id}`, { eSignatureEnabled: true });
    const answer = await admin.patch(`/templates/${id}`, {
      name: 'Акт',
      codeDelivery: 'on-demand',
    });

    expect(answer).toMatchObject({
      status: 200,
      body: { name: 'Акт', eSignatureEnabled: true, codeDelivery: 'on-demand', version: 1 },
    });
    expect((await admin.get(`/templates/${id}`)).body).toEqual(answer.body);
  });

  it('of a class that needs more than a simple signature cannot be marked for signing', async () => {
    const { id } = await made({ signingClass: 'notarial' });
    const answer = await admin.patch<Problem>(`/templates/${id}`, { eSignatureEnabled: true });

    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({
      pointer: '/eSignatureEnabled',
      code: 'signing_class_unfit',
    });
  });

  it('of a doubtful class can, with a warning', async () => {
    const { warnings } = await made({ signingClass: 'labour', eSignatureEnabled: true });

    expect(warnings).toMatchObject([{ pointer: '/signingClass', code: 'signing_class_doubtful' }]);
  });

  it('get a new version and keep the number of each', async () => {
    const { id } = await made();
    const versions = await Promise.all(
      ['2', '3', '4'].map((text) =>
        admin.post<TemplateBody>(`/templates/${id}/versions`, { html: `<p>${text}</p>` }),
      ),
    );

    expect(versions.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(versions.map(({ body }) => body.version).sort()).toEqual([2, 3, 4]);
    const { body } = await admin.get<TemplateBody>(`/templates/${id}`);
    const newest = versions.find((version) => version.body.version === 4);
    expect(body).toMatchObject({ version: 4, html: newest?.body.html });
  });

  it('list their values with labels', async () => {
    const { id } = await made();

    expect((await admin.get(`/templates/${id}/variables`)).body).toMatchObject({
      items: [
        { name: 'document.number', label: 'Номер документа', source: 'document', required: true },
        { name: 'contact.fullName', label: 'ФИО клиента', source: 'contact', kind: 'text' },
        { name: 'цена', label: 'цена', source: 'values', kind: 'money', required: true },
      ],
    });
  });

  it('are listed by pages, newest first, and by their mark', async () => {
    const ids = [(await made()).id, (await made()).id, (await made()).id].reverse();
    const first = await admin.get<ListBody>('/templates?eSignatureEnabled=false&limit=2');
    const cursor = first.body.nextCursor ?? '';
    const second = await admin.get<ListBody>(
      `/templates?eSignatureEnabled=false&limit=2&cursor=${cursor}`,
    );

    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual(ids);
    expect(second.body.nextCursor).toBeNull();
    expect((await admin.get('/templates?limit=201')).status).toBe(422);
  });

  it('are found by words of their name, in any case, also after they were renamed', async () => {
    const { id } = await made({ name: 'Договор аренды' });
    await made({ name: 'Акт осмотра' });
    await admin.patch(`/templates/${id}`, { name: 'Договор проката ёлок' });
    const found = async (q: string): Promise<string[]> =>
      (await admin.get<ListBody>(`/templates?q=${encodeURIComponent(q)}`)).body.items.map(
        (item) => item.name,
      );

    expect(await found('ЕЛОК договор')).toEqual(['Договор проката ёлок']);
    expect(await found('аренды')).toEqual([]);
    expect(await found('%')).toEqual([]);
  });

  it('of another organization are not there', async () => {
    const { id } = await made();
    const stranger = await strangerIn(testApp);
    const answers = await Promise.all([
      stranger.get(`/templates/${id}`),
      stranger.get(`/templates/${id}/variables`),
      stranger.patch(`/templates/${id}`, { name: 'a' }),
      stranger.post(`/templates/${id}/versions`, { html }),
      stranger.post(`/templates/${id}/preview`),
      stranger.post(`/templates/${id}/preview/pages`, { html }),
      stranger.get(`/templates/${id}/versions`),
      stranger.get(`/templates/${id}/versions/1`),
    ]);

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  });

  it('are changed by administrators alone', async () => {
    const { id } = await made();
    const employee = await strangerIn(testApp, ['employee']);

    expect((await employee.post('/templates', { name: 'a', html })).status).toBe(403);
    expect((await employee.patch(`/templates/${id}`, { name: 'a' })).status).toBe(403);
    expect((await employee.post(`/templates/${id}/versions`, { html })).status).toBe(403);
    expect((await employee.get('/templates')).status).toBe(200);
  });
});
