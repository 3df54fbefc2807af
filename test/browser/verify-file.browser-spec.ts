import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ElementHandle, HTTPRequest, Page } from 'puppeteer';
import { changedAt } from '../independent/independent-verifiers.js';
import { eventually } from '../support/eventually.js';
import { forgeriesOf, sentencesOn } from '../support/forgeries/forgeries-of.js';
import type { Forgery } from '../support/forgeries/forgery.js';
import { KnownSeal } from '../support/forgeries/known-seal.js';
import { type DocumentAnswer, Office } from '../support/office.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../support/phone-browser.js';
import { RunningSignet } from '../support/running-signet.js';

const INTACT = 'Файл подлинный. Он не менялся с момента подписания.';
const ALTERED = 'Файл изменён после подписания или это не тот файл.';

describe('checking a file on the verify page', () => {
  let seal: KnownSeal;
  let signet: RunningSignet;
  let browser: PhoneBrowser;
  let signed: Buffer;
  let frozen: Buffer;
  let dossier: Buffer;
  let forgeries: readonly Forgery[];

  beforeAll(async () => {
    seal = await KnownSeal.make();
    signet = await RunningSignet.start(seal.env);
    browser = await PhoneBrowser.start();
    const office = await Office.open(signet);
    const { document, client } = await office.send();
    const sms = await client.sms();
    const opened = await client.open(client.linkIn(sms));
    frozen = (await office.api.bytes(`/documents/${document.id}/pdf`)).bytes;
    await client.confirm(opened, client.codeIn(sms));
    await eventually('the seal', async () => {
      const { body } = await office.api.get<DocumentAnswer & { sealedAt: string | null }>(
        `/documents/${document.id}`,
      );
      return body.sealedAt ?? undefined;
    });
    signed = (await office.api.bytes(`/documents/${document.id}/pdf`)).bytes;
    dossier = (await office.api.bytes(`/documents/${document.id}/dossier`)).bytes;
    forgeries = await forgeriesOf(await seal.sampleOf(signed, frozen));
  });

  afterAll(async () => {
    await browser.close();
    await signet.stop();
    seal.remove();
  });

  /** Brings a file to the page; answers what the page said and what left the browser for it. */
  async function brought(
    bytes: Buffer,
    options: { script?: boolean; language?: string } = {},
  ): Promise<{ page: Page; text: string; requests: HTTPRequest[]; errors: string[] }> {
    const { page, errors } = await browser.page(options);
    await page.goto(
      `${signet.baseUrl}/verify${options.language ? `?lang=${options.language}` : ''}`,
    );
    const requests: HTTPRequest[] = [];
    page.on('request', (request) => requests.push(request));
    const path = join(mkdtempSync(join(tmpdir(), 'signet-brought-')), 'file.pdf');
    writeFileSync(path, bytes);
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    if (options.script === false) {
      await Promise.all([page.waitForNavigation(), page.click('.file-form button')]);
    } else {
      await page.waitForSelector('[data-verdict] .verdict');
    }
    const text = (await page.evaluate('document.body.innerText')) as string;
    return { page, text, requests, errors };
  }

  /** Brings one file after another to the same page, and answers what it drew for each. */
  async function drawnFor(all: readonly Forgery[]): Promise<PageAnswer[]> {
    const { page, errors } = await browser.page();
    await page.goto(`${signet.baseUrl}/verify`);
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    const folder = mkdtempSync(join(tmpdir(), 'signet-brought-'));
    const answers: PageAnswer[] = [];
    for (const [at, { pdf }] of all.entries()) {
      const path = join(folder, `${at}.pdf`);
      writeFileSync(path, pdf);
      await page.evaluate('document.querySelector("[data-verdict]").replaceChildren()');
      await input.uploadFile(path);
      await page.waitForSelector('[data-verdict] .verdict');
      answers.push(answerIn(await page.$eval('[data-verdict]', (place) => place.innerHTML)));
    }
    expect(errors).toEqual([]);
    return answers;
  }

  /** Posts a file as the form does without scripts. */
  async function posted({ pdf }: Forgery): Promise<PageAnswer> {
    const body = new FormData();
    body.set('file', new Blob([Uint8Array.from(pdf)]), 'file.pdf');
    const answer = await fetch(`${signet.baseUrl}/verify`, { method: 'POST', body });
    expect(answer.status).toBe(200);
    return answerIn(await answer.text());
  }

  /** Nothing was sent but at most the question for a hash. */
  async function expectNoFileIn(requests: readonly HTTPRequest[]): Promise<void> {
    for (const request of requests.filter((one) => one.hasPostData())) {
      expect(request.url()).toBe(`${signet.baseUrl}/verify/hash`);
      expect(await request.fetchPostData()).toMatch(/^\{"sha256":"[0-9a-f]{64}"\}$/);
    }
    expect(requests.map((request) => request.method())).toContain('GET');
  }

  it('tells that a signed PDF is intact, without sending it anywhere', async () => {
    const { page, text, requests, errors } = await brought(signed);

    expect(text).toContain(INTACT);
    expect(text).toContain('Чего эта проверка не доказывает');
    expect(text).toContain('Файл не покидает ваше устройство');
    expect(text).toMatch(/Иванов\sИ\.\sИ\., \+7\s•••/);
    expect(requests.map((request) => request.method())).toEqual(['GET']);
    await expectNoFileIn(requests);
    expect(await violationsOn(page)).toEqual([]);
    expect(await fitsTheScreen(page)).toBe(true);
    expect(errors).toEqual([]);
  });

  it('refuses every forgery for its own reason, in the browser and on the server alike', async () => {
    expect(forgeries.length).toBeGreaterThan(40);
    const drawn = await drawnFor(forgeries);
    for (const [at, forgery] of forgeries.entries()) {
      const there = await posted(forgery);

      expect([forgery.name, there.problems]).toEqual([forgery.name, sentencesOn(forgery)]);
      expect([forgery.name, there.tone]).not.toEqual([forgery.name, 'good']);
      if (forgery.failed.includes('signature_present')) expect(there.title).toContain('неизвестен');
      expect([forgery.name, drawn[at]]).toEqual([forgery.name, there]);
    }
  });

  it('tells that a PDF with one changed byte was changed, and in what', async () => {
    const { page, text, requests, errors } = await brought(changedAt(signed, 3000));

    expect(text).toContain(ALTERED);
    expect(text).toContain('Файл изменён после того, как был скреплён');
    expect(text).toContain('Попросите у второй стороны исходный файл и сравните.');
    expect(text).not.toContain('Иванов');
    await expectNoFileIn(requests);
    expect(await violationsOn(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('checks a whole dossier, and refuses a changed one', async () => {
    const whole = await brought(dossier, { language: 'en' });
    const broken = await brought(changedAt(dossier, dossier.length - 2000), { language: 'en' });

    expect(whole.text).toContain('The dossier is whole.');
    expect(broken.text).toContain('The dossier was changed or is incomplete.');
    await expectNoFileIn([...whole.requests, ...broken.requests]);
  });

  it('knows the document before signing by its hash, and says unknown of any other PDF', async () => {
    const copy = await brought(frozen);
    const other = await brought(Buffer.concat([frozen, Buffer.from('\n')]));

    expect(copy.text).toContain('Это копия документа до подписания.');
    expect(copy.requests.filter((request) => request.method() === 'POST')).toHaveLength(1);
    expect(other.text).toContain('Этот файл неизвестен.');
    await expectNoFileIn([...copy.requests, ...other.requests]);
  });

  it('does the same on the server for those without scripts, and says that the file goes there', async () => {
    const intact = await brought(signed, { script: false });
    const altered = await brought(changedAt(signed, 3000), { script: false });

    expect(intact.text).toContain(INTACT);
    expect(altered.text).toContain(ALTERED);
    expect(altered.text).toContain('Файл изменён после того, как был скреплён');
    expect(intact.text).toContain('файл уйдёт на наш сервер');
  });
});

/** What a verdict says, on whichever side it was drawn. */
interface PageAnswer {
  readonly tone: string;
  readonly title: string;
  readonly problems: readonly string[];
}

function answerIn(html: string): PageAnswer {
  const [, tone = '', title = ''] = /class="verdict (\w+)"><h[12][^>]*>([^<]+)</.exec(html) ?? [];
  const [list = ''] = /<ul class="problems">.*?<\/ul>/s.exec(html) ?? [];
  const problems = [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, problem = '']) => problem);
  return { tone, title, problems };
}
