import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hidden, requiredTicks } from '../../support/client-phone.js';
import { PageRig } from '../../support/page-rig.js';

let rig: PageRig;

beforeAll(async () => {
  rig = await PageRig.start();
});

afterAll(async () => {
  await rig.close();
});

describe('the signing page before it is opened', () => {
  it('names the company and the kind of document, not the client, the content or the code', async () => {
    const document = await rig.sent();
    const { status, html } = await rig.visitor().get(document.link);

    expect(status).toBe(200);
    expect(html).toContain('ООО\u00a0«Ромашка» просит вас подписать договор');
    for (const secret of ['Иванов', document.phone, document.code]) {
      expect(html).not.toContain(secret);
    }
  });

  it('changes nothing and sets no cookie by GET and HEAD (SEC-6)', async () => {
    const document = await rig.sent();
    const robot = rig.visitor({ 'user-agent': 'TelegramBot (like TwitterBot)' });
    for (const method of ['GET', 'HEAD', 'GET'] as const) {
      expect((await robot.get(document.link, method)).status).toBe(200);
    }

    expect(await rig.statusOf(document)).toBe('sent');
    expect(robot.cookies.size).toBe(0);
  });

  it('is told to nobody, kept nowhere and framed by nobody (SEC-7)', async () => {
    const { headers } = await rig.visitor().get((await rig.sent()).link);

    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
      'content-security-policy': expect.stringMatching(
        /default-src 'none'.*frame-ancestors 'none'/,
      ),
    });
  });

  it('opens by its own form alone', async () => {
    const document = await rig.sent();
    const visitor = rig.visitor();
    const { html } = await visitor.get(document.link);
    const token = hidden(html, 'csrf');
    const stranger = rig.visitor({ 'sec-fetch-site': 'cross-site' });

    expect((await visitor.post(`${document.link}/open`, {})).status).toBe(403);
    expect((await visitor.post(`${document.link}/open`, { csrf: 'x' })).status).toBe(403);
    expect((await stranger.post(`${document.link}/open`, { csrf: token })).status).toBe(403);
    expect(await rig.statusOf(document)).toBe('sent');
  });

  it('takes no token of another link', async () => {
    const [one, other] = [await rig.sent(), await rig.sent()];
    const visitor = rig.visitor();
    const csrf = hidden((await visitor.get(one.link)).html, 'csrf');

    expect((await visitor.post(`${other.link}/open`, { csrf })).status).toBe(403);
  });
});

describe('the opened signing page', () => {
  it('leads to an address without the token, by a cookie that scripts cannot read', async () => {
    const document = await rig.sent();
    const visitor = rig.visitor();
    const { html } = await visitor.get(document.link);
    const opened = await visitor.post(`${document.link}/open`, { csrf: hidden(html, 'csrf') });

    expect(opened.status).toBe(303);
    expect(opened.location).toMatch(/^\/sign\/[0-9a-f-]{36}$/);
    expect(opened.headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(await rig.statusOf(document)).toBe('viewed');
  });

  it('shows pages, ticks nothing and never shows the code', async () => {
    const document = await rig.sent();
    const visitor = rig.visitor();
    const page = await visitor.get(await visitor.open(document.link));

    expect(page.html).toContain('Страница 1 из 1');
    expect(page.html).toContain('Договор № ');
    expect(page.html).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked/);
    expect(page.html).not.toContain(document.code);
    expect(Object.keys(requiredTicks(page.html))).toEqual([
      'offer',
      `document-${document.documentId}`,
    ]);
  });

  it('is one session however often the link is opened in one browser', async () => {
    const document = await rig.sent();
    const visitor = rig.visitor();
    const first = await visitor.open(document.link);

    expect(await visitor.open(document.link)).toBe(first);
    const opened = (await rig.journal(document)).filter(({ type }) => type === 'document.opened');
    expect(opened).toHaveLength(1);
  });

  it('opens for its own browser only, and two links in one browser do not disturb each other', async () => {
    const [one, other] = [await rig.sent(), await rig.sent()];
    const visitor = rig.visitor();
    const [first, second] = [await visitor.open(one.link), await visitor.open(other.link)];

    expect((await visitor.get(first)).html).toContain(`document-${one.documentId}`);
    expect((await visitor.get(second)).html).toContain(`document-${other.documentId}`);
    const stranger = await rig.visitor().get(first);
    expect(stranger.status).toBe(404);
    expect(stranger.html).not.toContain('Ромашка');
  });

  it('gives pictures and the PDF to this browser only', async () => {
    const document = await rig.sent();
    const visitor = rig.visitor();
    const files = `${await visitor.open(document.link)}/documents/${document.documentId}`;
    const picture = await visitor.get(`${files}/pages/1`);
    const pdf = await visitor.get(`${files}/pdf`);

    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/webp']);
    expect(picture.bytes.subarray(8, 12).toString()).toBe('WEBP');
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(pdf.headers['cache-control']).toBe('no-store');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    for (const path of ['/pages/0', '/pages/2', '/pages/x']) {
      expect((await visitor.get(files + path)).status).toBe(404);
    }
    expect((await rig.visitor().get(`${files}/pdf`)).status).toBe(404);
    expect((await rig.visitor().get(`${files}/pages/1`)).status).toBe(404);
  });

  it('records a download with where it went to, and a HEAD not at all', async () => {
    const document = await rig.sent();
    const visitor = rig.visitor();
    const pdf = `${await visitor.open(document.link)}/documents/${document.documentId}/pdf`;
    await visitor.get(pdf, 'HEAD');
    await visitor.get(pdf);

    const downloads = (await rig.journal(document)).filter(
      ({ type }) => type === 'document.downloaded',
    );
    expect(downloads).toMatchObject([
      { data: { variant: 'frozen' }, disclosures: { ip: '127.0.0.1' } },
    ]);
  });

  it('keeps what the script tells of pages on screen', async () => {
    const document = await rig.sent();
    const visitor = rig.visitor();
    const page = await visitor.open(document.link);
    const csrf = hidden((await visitor.get(page)).html, 'csrf');
    const beacon = { csrf, document: document.documentId, pages: '1', seconds: '42' };

    expect((await visitor.post(`${page}/shown`, { ...beacon, csrf: 'x' })).status).toBe(204);
    expect((await visitor.post(`${page}/shown`, { ...beacon, pages: 'many' })).status).toBe(204);
    expect((await rig.journal(document)).map(({ type }) => type)).not.toContain('document.shown');
    expect((await visitor.post(`${page}/shown`, beacon)).status).toBe(204);
    const shown = (await rig.journal(document)).find(({ type }) => type === 'document.shown');
    expect(shown?.data).toMatchObject({ pages: 1, secondsVisible: 42 });
  });
});

describe('a link that leads nowhere', () => {
  it('looks the same whatever the reason, and is answered no more after thirty (SEC-8)', async () => {
    const document = await rig.sent();
    await (await rig.api()).post(`/signing-requests/${document.requestId}/cancel`);
    const visitor = rig.visitor();
    const bare = (html: string): string =>
      html.replaceAll(/\/s\/[^"?]+/g, '').replaceAll(/nonce="[^"]+"/g, '');
    const pages = [];
    for (const link of [document.link, '/s/Zt7kQ2mXwB9rHc4Ny', '/s/x']) {
      pages.push(await visitor.get(link));
    }

    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(pages.map(({ html }) => bare(html))).size).toBe(1);
    expect(pages[0]?.html).toContain('Ссылка не действует');
    let last = 404;
    for (let i = 0; i < 30 && last === 404; i += 1) {
      last = (await visitor.get('/s/Zt7kQ2mXwB9rHc4Ny')).status;
    }
    expect(last).toBe(429);
    const live = await rig.sent();
    expect((await visitor.get(live.link)).status).toBe(429);
    rig.testApp.clock.advance(10 * 60_000 + 1);
    expect((await visitor.get(live.link)).status).toBe(200);
  });
});
