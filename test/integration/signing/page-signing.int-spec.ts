import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tickHash } from '../../../src/signing/ticks.js';
import { lastSms, type SentDocument } from '../../support/builders/sent-document.js';
import { hidden, requiredTicks } from '../../support/client-phone.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageRig } from '../../support/page-rig.js';

let rig: PageRig;

beforeAll(async () => {
  rig = await PageRig.start();
});

afterAll(async () => {
  await rig.close();
});

const wrong = ({ code }: SentDocument): string => (code === '000000' ? '000001' : '000000');

/** What a person has to touch, in the order of the page: fields by their names, buttons by their words. */
function asked(html: string): string[] {
  const controls = html.matchAll(/<(?:input|textarea|select)\b[^>]*>|<button\b[^>]*>([^<]*)</g);
  return [...controls]
    .filter(([tag]) => !tag.includes('type="hidden"'))
    .map(([tag, words]) => words ?? / name="([^"]*)"/.exec(tag)?.[1] ?? '');
}

describe('signing on the page', () => {
  it('ends every replay, tab and link at the same done page (SEC-10)', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    const signed = { ...form, code: document.code };
    const first = await visitor.post(`${page}/confirm`, signed);
    const again = await visitor.post(`${page}/confirm`, signed);

    expect([first.status, first.location]).toEqual([303, page]);
    expect([again.status, again.location]).toEqual([303, page]);
    const done = await visitor.get(page);
    expect(done.html).toContain('Документ подписан');
    expect(done.html).toMatch(/24\u00a0ноября 2026\u00a0г\., \d\d:\d\d \(МСК, UTC\+3\)/);
    expect(done.html).toMatch(/href="\/verify\/[0-9a-f-]{36}"/);
    expect((await visitor.get(document.link)).location).toBe(page);
    expect((await visitor.post(`${page}/decline`, form)).location).toBe(page);
    expect(await rig.statusOf(document)).toBe('signed');
  });

  it('asks in the simplest case for: open, two ticks, the code, sign; and for nothing else', async () => {
    const document = await rig.sent();
    const visitor = rig.visitor();
    const landing = await visitor.get(document.link);
    expect(asked(landing.html)).toEqual(['Открыть документ']);

    const page = await visitor.open(document.link);
    const { html } = await visitor.get(page);
    const [form = ''] = /<form id="sign"[\s\S]*?<\/form>/.exec(html) ?? [];
    const tick = `document-${document.documentId}`;
    expect(asked(form)).toEqual(['offer', tick, 'code', 'Подписать']);

    const fields = { offer: 'yes', [tick]: 'yes', csrf: hidden(html, 'csrf'), code: document.code };
    await visitor.post(`${page}/confirm`, fields);
    expect(await rig.statusOf(document)).toBe('signed');
  });

  it('shows the same page with what to mend, keeps the ticks and never the code', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    const { offer = '', csrf = '' } = form;
    const answer = await visitor.post(`${page}/confirm`, { offer, csrf, code: document.code });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('<title>Ошибка: ');
    expect(answer.html).toContain('Отметьте, что согласны с документом');
    expect(answer.html).toMatch(/id="offer"[^>]*checked=""/);
    expect(answer.html).not.toContain(document.code);
  });

  it('counts wrong codes down, locks with 423 and says whom to ask', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    const bad = { ...form, code: wrong(document) };
    const answers = [];
    for (let i = 0; i < 5; i += 1) answers.push(await visitor.post(`${page}/confirm`, bad));

    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 423]);
    expect(answers[1]?.html).toContain('Код не подошёл. Осталось 3\u00a0попытки.');
    expect(answers[4]?.html).toContain('Попросите ООО\u00a0«Ромашка» отправить документ ещё раз.');
    expect((await visitor.get(page)).status).toBe(423);
  });

  it('names a code that is not six digits without counting it', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    const short = await visitor.post(`${page}/confirm`, { ...form, code: '12345' });

    expect(short.status).toBe(422);
    expect(short.html).toContain('Введите 6 цифр из СМС');
  });

  it('refuses forms of other sites and of other sessions (SEC-17)', async () => {
    const [one, other] = [await rig.sent(), await rig.sent()];
    const mine = await rig.opened(one);
    const theirs = await rig.opened(other);
    const code = one.code;

    for (const form of [{ ...mine.form, csrf: theirs.form['csrf'] ?? '' }, { code }]) {
      const answer = await mine.visitor.post(`${mine.page}/confirm`, { ...form, code });
      expect(answer.status).toBe(403);
      expect(answer.html).toContain('Ничего не подписано');
    }
    expect(await rig.statusOf(one)).toBe('viewed');
  });

  it('hashes the very sentences that stood beside the boxes (SEC-9)', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    const { html } = await visitor.get(page);
    const sentence = /<label for="offer">([^<]*)<\/label>/.exec(html)?.[1] ?? '';
    await visitor.post(`${page}/confirm`, { ...form, code: document.code });

    const accepted = (await rig.journal(document)).find(
      ({ type }) => type === 'agreement.accepted',
    );
    expect(sentence).toMatch(/^Я принимаю соглашение об электронной подписи/);
    expect(accepted?.data['tickSha256']).toBe(tickHash(sentence));
  });

  it('speaks English where asked, and hashes what it said', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    const { html } = await visitor.get(`${page}?lang=en`);
    const sentence = /<label for="offer">([^<]*)<\/label>/.exec(html)?.[1] ?? '';
    const signed = await visitor.post(`${page}/confirm?lang=en`, {
      ...form,
      code: document.code,
    });

    expect(html).toContain('<html lang="en">');
    expect(signed.location).toBe(`${page}?lang=en`);
    const accepted = (await rig.journal(document)).find(
      ({ type }) => type === 'agreement.accepted',
    );
    expect(accepted?.data['tickSha256']).toBe(tickHash(sentence));
  });

  it('records what server and script saw of the device', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document, {
      'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) Chrome/131.0.0.0 Mobile',
      'x-forwarded-for': '198.51.100.9',
    });
    const device = JSON.stringify({
      v: 'signet-fp/1',
      userAgent: 'Mozilla/5.0 (Linux; Android 10; K) Chrome/131.0.0.0 Mobile',
      screen: '360x740@3x24',
      timeZone: 'Europe/Moscow',
      languages: ['ru-RU'],
    });
    await visitor.post(`${page}/confirm`, { ...form, code: document.code, device });

    const signed = (await rig.journal(document)).find(({ type }) => type === 'document.signed');
    expect(signed?.disclosures).toMatchObject({
      // No proxy is trusted: the header is kept and not believed.
      ip: '127.0.0.1',
      ipChain: '198.51.100.9',
      os: 'Android 10',
      browser: 'Chrome 131',
      screen: '360x740@3x24',
      timezone: 'Europe/Moscow',
      language: 'ru-RU',
      fingerprint: expect.stringMatching(/^[\w-]{22}$/),
    });
  });

  it('declines with a reason, and the link tells so afterwards', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    const declined = await visitor.post(`${page}/decline`, { ...form, reason: 'Не та сумма' });

    expect([declined.status, declined.location]).toEqual([303, page]);
    expect((await visitor.get(page)).html).toContain('Вы отклонили документ');
    expect((await rig.visitor().get(document.link)).html).toContain('Вы отклонили документ');
    expect(await rig.statusOf(document)).toBe('declined');
  });
});

describe('signing with the code on demand', () => {
  it('sends it after the ticks, says when another may be sent, and signs', async () => {
    const document = await rig.sent({ codeDelivery: 'on-demand' });
    expect(document.code).toBe('');
    const visitor = rig.visitor();
    const page = await visitor.open(document.link);
    const { html } = await visitor.get(page);
    const csrf = hidden(html, 'csrf');
    expect(html).not.toMatch(/<input[^>]*name="code"/);

    expect((await visitor.post(`${page}/code`, { csrf })).status).toBe(422);
    const asked = await visitor.post(`${page}/code`, { csrf, ...requiredTicks(html) });
    expect([asked.status, asked.location]).toEqual([303, page]);
    const again = await visitor.post(`${page}/code`, { csrf });
    expect(again.status).toBe(429);
    expect(again.html).toContain('Код уже отправлен.');
    await drainJobs(rig.testApp);

    const { code } = await lastSms(rig.testApp, document.phone);
    const waiting = await visitor.get(page);
    expect(waiting.html).toContain('Мы отправили код на +7\u00a0•••\u00a0•••-');
    expect(waiting.html).toMatch(/data-wait="60"/);
    const signed = await visitor.post(`${page}/confirm`, { csrf, code });
    expect([signed.status, await rig.statusOf(document)]).toEqual([303, 'signed']);
  });
});
