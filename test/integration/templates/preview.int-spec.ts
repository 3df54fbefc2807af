import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PdfReader } from '#libs/pdf';
import { ADMIN } from '../../support/admin.js';
import { strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Problem {
  code: string;
  errors: { pointer: string; code: string }[];
}

interface PagesBody {
  pages: { width: number; height: number; webp: string }[];
  pageCount: number;
  variables: { label: string }[];
  warnings: object[];
}

describe('a preview of a template', () => {
  let testApp: TestApp;
  let token: string;
  const reader = new PdfReader();

  beforeAll(async () => {
    testApp = await startTestApp();
    const login = await testApp.app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      payload: ADMIN,
    });
    token = login.json<{ accessToken: string }>().accessToken;
  });
  afterAll(async () => {
    await reader.close();
    await testApp.close();
  });

  const call = (method: 'GET' | 'POST', path: string, payload?: object) =>
    testApp.app.inject({
      method,
      url: `/api/v1/templates${path}`,
      headers: { authorization: `Bearer ${token}` },
      ...(payload ? { payload } : {}),
    });
  const made = async (html: string): Promise<string> =>
    (await call('POST', '', { name: 'Проба', html })).json<{ id: string }>().id;
  const preview = (id: string, values: object = {}) => call('POST', `/${id}/preview`, { values });
  const textOf = async (pdf: Uint8Array): Promise<string> =>
    (await reader.pageTexts(pdf)).join('\n');

  it('is a PDF with samples in the place of what was not given', async () => {
    const id = await made(
      '{% field price "Цена" sample: "700" %}<p>{{ contact.fullName }}: {{ price | money_in_words }}, {{ срок }}</p>',
    );
    const answer = await preview(id, { срок: 'завтра' });

    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    const text = (await textOf(answer.rawPayload)).replaceAll('\u00a0', ' ');
    expect(text).toContain('Иванова Мария Сергеевна: семьсот рублей 00 копеек, завтра');
  });

  it('takes values by the names that the list of variables gives', async () => {
    const id = await made('<p>{{ contact.fullName }}</p>');
    const answer = await preview(id, { 'contact.fullName': 'Ким Анна Петровна' });

    expect(await textOf(answer.rawPayload)).toContain('Ким Анна Петровна');
  });

  it('shows where the mark of a signature will stand, and leaves no link of it', async () => {
    const answer = await preview(await made('<p>{{подпись_клиента}}</p>'));

    expect(await textOf(answer.rawPayload)).toContain('Место электронной подписи клиента');
    expect(answer.rawPayload.includes('signet-stamp')).toBe(false);
  });

  it('of each shipped template has one to three pages of A4', async () => {
    const { items } = (await call('GET', '')).json<{ items: { id: string; name: string }[] }>();

    for (const { id } of items) {
      const answer = await preview(id);
      const sizes = await reader.pageSizes(answer.rawPayload);

      expect(answer.statusCode).toBe(200);
      expect(sizes.length).toBeGreaterThanOrEqual(1);
      expect(sizes.length).toBeLessThanOrEqual(3);
      expect(
        sizes.every(({ width, height }) => Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2),
      ).toBe(true);
    }
  });

  it('of a template that loops for ever is refused, and the next one is made', async () => {
    const hostile = await made(
      '{% for a in (1..9000) %}{% for b in (1..9000) %}{% for c in (1..9000) %}{% endfor %}{% endfor %}{% endfor %}',
    );
    const refused = await preview(hostile);
    const next = await preview(await made('<p>a</p>'));

    expect(refused.statusCode).toBe(422);
    expect(['template_too_slow', 'template_out_of_memory']).toContain(refused.json<Problem>().code);
    expect(next.statusCode).toBe(200);
  });

  it('of a template that prints ten million characters is refused', async () => {
    const id = await made(`{% for i in (1..100000) %}${'x'.repeat(100)}{% endfor %}`);
    const { statusCode, ...answer } = await preview(id);

    expect(statusCode).toBe(422);
    expect(answer.json<Problem>()).toMatchObject({
      code: 'template_output_too_large',
      errors: [{ pointer: '/html' }],
    });
  });

  it('with a value that its filter cannot write is refused, and the value named', async () => {
    const id = await made('<p>{{ price | money }}</p>');
    const answer = await preview(id, { price: 'много' });

    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>().errors).toMatchObject([{ pointer: '/values/price' }]);
  });

  it('of a text that is not kept yet shows that text and keeps nothing', async () => {
    const id = await made('<p>Старый текст</p>');
    const answer = await call('POST', `/${id}/preview`, { html: '<p>Новый {{ слово }}</p>' });

    expect(await textOf(answer.rawPayload)).toContain('Новый');
    expect((await call('GET', `/${id}`)).json()).toMatchObject({
      html: '<p>Старый текст</p>',
      version: 1,
    });
  });

  it('as pictures has one of each page, and names the values that the text takes', async () => {
    const id = await made('<p>a</p>');
    const html =
      '<p>{% field цена "Цена" %}{{ цена }}</p><p style="break-after: page">1</p><p><blink>2</blink></p>';
    const answer = await call('POST', `/${id}/preview/pages`, { html });
    const body = answer.json<PagesBody>();

    expect(answer.statusCode).toBe(200);
    expect(body.pageCount).toBe(2);
    expect(body.pages.map(({ width, height }) => [width, height])).toEqual([
      [1000, 1415],
      [1000, 1415],
    ]);
    const [first] = body.pages;
    expect(Buffer.from(first?.webp ?? '', 'base64').toString('latin1', 8, 12)).toBe('WEBP');
    expect(body.variables.map(({ label }) => label)).toEqual(['Цена']);
    expect(body.warnings).toMatchObject([{ pointer: '/html', code: 'removed_markup' }]);
  });

  it.each([
    ['never closed', '<p>a</p>\n{% for a in b %}', 'template_syntax_error'],
    ['with a script', '<script>x()</script>', 'forbidden_content'],
    [
      'that loops for ever',
      '{% for a in (1..9000) %}{% for b in (1..9000) %}{{ a }}{% endfor %}{% endfor %}',
      /^template_(too_slow|out_of_memory|output_too_large)$/,
    ],
  ])('as pictures of a text %s is refused with a pointer to it', async (_what, html, code) => {
    const answer = await call('POST', `/${await made('<p>a</p>')}/preview/pages`, { html });

    expect(answer.statusCode).toBe(422);
    const problem = answer.json<Problem>();
    expect(problem.code).toMatch(code);
    expect(problem.errors).toMatchObject([{ pointer: '/html' }]);
  });

  it('is shown to no auditor', async () => {
    const auditor = await strangerIn(testApp, ['auditor']);
    const path = '/templates/0192d3f0-0000-7000-8000-000000000000/preview';

    expect((await auditor.post(path)).status).toBe(403);
    expect((await auditor.post(`${path}/pages`)).status).toBe(403);
  });

  it('of nothing that exists is a 404', async () => {
    expect((await preview('0192d3f0-0000-7000-8000-000000000000')).statusCode).toBe(404);
  });
});
