import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { hidden } from '../../support/client-phone.js';
import { PageRig, type SentLink } from '../../support/page-rig.js';
import type { PageVisit } from '../../support/page-visitor.js';

const origins = ['https://shop.example.ru', 'http://localhost:5173'];

let rig: PageRig;

beforeAll(async () => {
  rig = await PageRig.start();
});

afterEach(() => choose({ embedding: { origins: [] }, returnOrigins: [] }));

afterAll(async () => {
  await rig.close();
});

async function choose(settings: object): Promise<void> {
  const { status } = await (await rig.api()).patch('/settings/e-signature', settings);
  if (status !== 200) throw new Error(`the settings answered ${status}`);
}

/** Who may frame it, by both headers. */
function framing({ headers }: PageVisit): { policy: string; old: unknown } {
  const policy = /frame-ancestors [^;]+/.exec(String(headers['content-security-policy']))?.[0];
  return { policy: policy ?? '', old: headers['x-frame-options'] };
}

const NOBODY = { policy: "frame-ancestors 'none'", old: 'DENY' };
const SITES = { policy: `frame-ancestors ${origins.join(' ')}`, old: undefined };
const MARK = 'id="signet-embedded"';

function signWith(code: string, form: Record<string, string>): Record<string, string> {
  return { ...form, code };
}

describe('a signing page that no site may embed', () => {
  it('is framed by nobody, tells nobody anything and keeps its cookie to itself', async () => {
    const document = await rig.sent();
    const visitor = rig.visitor();
    const landing = await visitor.get(document.link);
    const csrf = hidden(landing.html, 'csrf');
    const opened = await visitor.post(`${document.link}/open`, { csrf });
    const page = await visitor.get(opened.location);

    expect([framing(landing), framing(page)]).toEqual([NOBODY, NOBODY]);
    expect(opened.headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(landing.html + page.html).not.toContain(MARK);
    expect(landing.html + page.html).not.toContain('embedded-page.js');
  });
});

describe('a signing page that two sites may embed (SEC-7)', () => {
  it('names them in its policy from the landing to the done page, and says nothing else of framing', async () => {
    await choose({ embedding: { origins } });
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    const wrong = await visitor.post(`${page}/confirm`, { csrf: form['csrf'] ?? '' });
    const landing = await visitor.get(document.link);
    const reading = await visitor.get(page);
    const pdf = await visitor.get(`${page}/documents/${document.documentId}/pdf`);
    await visitor.post(`${page}/confirm`, signWith(document.code, form));
    const done = await visitor.get(page);

    expect(done.html).toContain('Документ подписан');
    expect(wrong.status).toBe(422);
    for (const visit of [landing, reading, wrong, pdf, done]) {
      expect(framing(visit)).toEqual(SITES);
    }
  });

  it('gives a cookie that browsers send inside frames, of the site that it was kept on alone', async () => {
    await choose({ embedding: { origins } });
    const document = await rig.sent();
    const visitor = rig.visitor();
    const csrf = hidden((await visitor.get(document.link)).html, 'csrf');
    const opened = await visitor.post(`${document.link}/open`, { csrf });

    const cookie = String(opened.headers['set-cookie']);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=None', 'Partitioned', 'Path=/']) {
      expect(cookie.split('; ')).toContain(attribute);
    }
  });

  it('tells its script which request it is, and no more of it', async () => {
    await choose({ embedding: { origins } });
    const document = await rig.sent();
    const { visitor, page } = await rig.opened(document);
    const { html: landing } = await visitor.get(document.link);
    const { html } = await visitor.get(page);
    const mark = (of: string): string => /<p[^>]*id="signet-embedded"[^>]*>/.exec(of)?.[0] ?? '';

    expect(mark(landing)).toContain(`data-request="${document.requestId}"`);
    expect(mark(landing)).toContain('data-event="ready"');
    expect(mark(html)).toContain('data-event="opened"');
    expect(mark(html)).toContain(`data-origins="${origins.join(' ')}"`);
    expect(mark(html).match(/data-\w+/g)).toEqual([
      'data-origins',
      'data-request',
      'data-signer',
      'data-event',
    ]);
    expect(html).toContain('embedded-page.js');
  });

  it('opens the PDF in its place: another tab has not the cookie of the frame', async () => {
    await choose({ embedding: { origins } });
    const { visitor, page } = await rig.opened(await rig.sent());

    expect((await visitor.get(page)).html).not.toMatch(/<a[^>]*\/pdf"[^>]*_blank/);
  });

  it('still takes forms of its own alone', async () => {
    await choose({ embedding: { origins } });
    const document = await rig.sent();
    const csrf = hidden((await rig.visitor().get(document.link)).html, 'csrf');
    const stranger = rig.visitor({ 'sec-fetch-site': 'cross-site' });

    expect((await stranger.post(`${document.link}/open`, { csrf })).status).toBe(403);
    expect(await rig.statusOf(document)).toBe('sent');
  });

  it('is closed again to what is framed by the next answer', async () => {
    await choose({ embedding: { origins } });
    const { visitor, page } = await rig.opened(await rig.sent());
    await choose({ embedding: { origins: [] } });

    expect(framing(await visitor.get(page))).toEqual(NOBODY);
  });

  it('shows its own end inside the frame, and a link that leads nowhere as everywhere (SEC-8)', async () => {
    const cancelled = await rig.sent();
    const before = await rig.visitor().get('/s/Zt7kQ2mXwB9rHc4Ny');
    await choose({ embedding: { origins }, branding: { displayName: 'Ромашка у дома' } });
    const { visitor, page } = await rig.opened(cancelled);
    await (await rig.api()).post(`/signing-requests/${cancelled.requestId}/cancel`);
    const unknown = await rig.visitor().get('/s/Zt7kQ2mXwB9rHc4Ny');
    const dead = await rig.visitor().get(cancelled.link);
    const inSession = await visitor.get(page);

    const bare = ({ html }: PageVisit): string =>
      html.replaceAll(/\/s\/[^"?]+/g, '').replaceAll(/nonce="[^"]+"/g, '');
    expect([bare(unknown), bare(dead)]).toEqual([bare(before), bare(before)]);
    expect([framing(unknown), framing(dead)]).toEqual([NOBODY, NOBODY]);
    expect([dead.status, inSession.status]).toEqual([404, 404]);
    expect(framing(inSession)).toEqual(SITES);
    expect(inSession.html).not.toContain('Ромашка');
    expect(inSession.html).toContain('data-event="ended"');
    await choose({ branding: { displayName: null } });
  });
});

describe('the way back to the site that sent the client', () => {
  const returnUrl = 'https://shop.example.ru/orders/15?from=sms';
  const linkIn = (html: string): string | undefined =>
    /<a[^>]*href="([^"]*shop\.example\.ru[^"]*)" target="_top"/
      .exec(html)?.[1]
      ?.replaceAll('&amp;', '&');

  async function sentBack(): Promise<SentLink> {
    await choose({ returnOrigins: ['https://shop.example.ru'] });
    return rig.sent({ returnUrl });
  }

  it('stands on the done page, with the request and how it ended', async () => {
    const document = await sentBack();
    const { visitor, page, form } = await rig.opened(document);

    expect(linkIn((await visitor.get(page)).html)).toBeUndefined();
    await visitor.post(`${page}/confirm`, signWith(document.code, form));
    const { html } = await visitor.get(page);
    expect(html).toContain('Вернуться на сайт shop.example.ru');
    expect(linkIn(html)).toBe(
      `${returnUrl}&signet_request=${document.requestId}&signet_status=signed`,
    );
  });

  it('stands where the client declined, and on the link that he opens again', async () => {
    const document = await sentBack();
    const { visitor, page, form } = await rig.opened(document);
    await visitor.post(`${page}/decline`, { csrf: form['csrf'] ?? '' });
    const expected = `${returnUrl}&signet_request=${document.requestId}&signet_status=declined`;

    expect(linkIn((await visitor.get(page)).html)).toBe(expected);
    expect(linkIn((await rig.visitor().get(document.link)).html)).toBe(expected);
  });

  it('leads nowhere once the site is allowed no more', async () => {
    const document = await sentBack();
    const { visitor, page, form } = await rig.opened(document);
    await visitor.post(`${page}/confirm`, signWith(document.code, form));
    await choose({ returnOrigins: ['https://other.example.ru'] });

    expect((await visitor.get(page)).html).not.toContain('shop.example.ru');
  });

  it('is shown with the request', async () => {
    const { requestId } = await sentBack();
    const api = await rig.api();

    expect((await api.get(`/signing-requests/${requestId}`)).body).toMatchObject({ returnUrl });
    const plain = await rig.sent();
    expect((await api.get(`/signing-requests/${plain.requestId}`)).body).toMatchObject({
      returnUrl: null,
    });
  });

  it.each([
    ['return_url_not_allowed', 'https://evil.example/'],
    ['return_url_not_allowed', 'https://shop.example.ru.evil.example/'],
    ['invalid_return_url', 'javascript:alert(1)'],
  ])('is refused as %s: %s', async (code, wrong) => {
    await choose({ returnOrigins: ['https://shop.example.ru'] });
    const documentId = await rig.draft('+79161112233');
    const api = await rig.api();
    const signers = [{ fullName: 'Иванов Иван', phone: '+79161112233' }];
    const answers = [
      await api.post(`/documents/${documentId}/send`, { returnUrl: wrong }),
      await api.post('/signing-requests', { documentIds: [documentId], signers, returnUrl: wrong }),
    ];

    for (const { status, body } of answers) {
      expect(status).toBe(422);
      expect(body).toMatchObject({ code, errors: [{ pointer: '/returnUrl' }] });
    }
  });
});
