import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { PageRig } from '../../support/page-rig.js';
import { uploadLogo } from '../../support/upload-logo.js';

let rig: PageRig;
let logo: string;

beforeAll(async () => {
  rig = await PageRig.start();
  const api = await rig.api();
  await api.patch('/settings/e-signature', {
    branding: {
      displayName: 'Ромашка',
      accentColor: '#C2185B',
      supportPhone: '8 800 555-35-35',
      supportText: 'Отвечаем с 9 до 21',
    },
    pageTexts: {
      greeting: 'Здравствуйте!\n<b>Договор</b> короткий & понятный.',
      thanks: 'Спасибо. Монтажник позвонит завтра.',
    },
  });
  const background = { r: 194, g: 24, b: 91, alpha: 1 };
  const png = await sharp({ create: { width: 600, height: 200, channels: 4, background } })
    .png()
    .toBuffer();
  const { body } = await uploadLogo(rig.testApp, api, png);
  logo = (body as { branding: { logo: { path: string } } }).branding.logo.path;
});

afterAll(async () => {
  await rig.close();
});

/** Bytes: whatever was uploaded is drawn anew within these. */
const LARGEST_LOGO = 8192;

const company = /<header class="top">.*?<\/header>/;

describe('the signing pages of a company with a look of its own', () => {
  it('bear its logo and name on top, its colour, and whom to ask, from the landing to the done page', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    const pages = [(await visitor.get(document.link)).html, (await visitor.get(page)).html];
    await visitor.post(`${page}/confirm`, { ...form, code: document.code });
    pages.push((await visitor.get(page)).html);

    for (const html of pages) {
      expect(company.exec(html)?.[0]).toContain(
        `<img src="${logo}" width="120" height="40" alt=""`,
      );
      expect(company.exec(html)?.[0]).toContain('<strong>Ромашка</strong>');
      expect(html).toContain('--action:#C2185B');
      expect(html).toContain('href="tel:+78005553535"');
      expect(html).toContain('8\u00a0800\u00a0555-35-35');
      expect(html).toContain('Отвечаем с 9 до 21');
    }
  });

  it('still say who asks by «Наименование подписанта»', async () => {
    const { html } = await rig.visitor().get((await rig.sent()).link);

    expect(html).toContain('ООО\u00a0«Ромашка» просит вас подписать договор');
  });

  it('greet on the landing and thank after signing, in words that are never markup', async () => {
    const document = await rig.sent();
    const { visitor, page, form } = await rig.opened(document);
    const landing = (await rig.visitor().get(document.link)).html;
    const reading = (await visitor.get(page)).html;
    await visitor.post(`${page}/confirm`, { ...form, code: document.code });
    const done = (await visitor.get(page)).html;

    expect(landing).toContain(
      '<p>Здравствуйте!</p><p>&lt;b&gt;Договор&lt;/b&gt; короткий &amp; понятный.</p>',
    );
    expect(done).toContain('<p>Спасибо. Монтажник позвонит завтра.</p>');
    expect(reading + done).not.toContain('Здравствуйте');
    expect(landing + reading).not.toContain('Спасибо');
  });

  it('load nothing from another host, and weigh no more than 30 kB before the pages of the document, with the largest logo and embedded', async () => {
    const embedding = { origins: ['https://shop.example.ru'] };
    await (await rig.api()).patch('/settings/e-signature', { embedding });
    const { visitor, page } = await rig.opened(await rig.sent());
    const { html } = await visitor.get(page);
    const own = [...html.matchAll(/(?:src|href)="(\/(?:assets|logos)\/[^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );

    const others = [page, ...own].filter((url) => url !== logo);
    const sizes = await Promise.all(others.map((url) => transferred(url, visitor.cookies)));
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(own).toContain(logo);
    expect(own.length + 1).toBeLessThanOrEqual(6);
    expect(sizes.reduce((sum, size) => sum + size, LARGEST_LOGO)).toBeLessThanOrEqual(30 * 1000);
  });

  it('keep all of it from a link that leads nowhere', async () => {
    const { html } = await rig.visitor().get('/s/Zt7kQ2mXwB9rHc4Ny');

    expect(html).not.toMatch(/Ромашка|\/logos\/|C2185B|800/);
  });
});

async function transferred(url: string, cookies: ReadonlyMap<string, string>): Promise<number> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { accept: 'text/html', 'accept-encoding': 'br', cookie };
  const answer = await rig.testApp.app.inject({ method: 'GET', url, headers });
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
  return answer.rawPayload.length;
}
