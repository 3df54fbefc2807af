import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '#libs/pdf';

const SCREEN = { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

interface Sms {
  readonly id: string;
  readonly text: string;
}

/** The client: takes the SMS from the sandbox phone and signs in a real browser of a phone's size. */
export class Client {
  private readonly seen = new Set<string>();

  private constructor(
    private readonly baseUrl: string,
    readonly phone: string,
    private readonly browser: Browser,
  ) {}

  static async arrive(baseUrl: string, phone: string): Promise<Client> {
    const browser = await puppeteer.launch({
      executablePath: await findBrowser(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    return new Client(baseUrl, phone, browser);
  }

  async leave(): Promise<void> {
    await this.browser.close();
  }

  /** Waits for the next SMS and does what it asks. */
  async sign(): Promise<void> {
    const { page, text } = await this.opened();
    await page.$$eval('input[type=checkbox][required]', (boxes) => {
      boxes.forEach((box) => {
        box.setAttribute('checked', '');
      });
    });
    await page.type('input[name=code]', /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? '');
    await this.press(page, 'Подписать');
    await page.close();
  }

  /** Opens the document and leaves it at that. */
  async look(): Promise<void> {
    const { page } = await this.opened();
    await page.close();
  }

  async decline(reason: string): Promise<void> {
    const { page } = await this.opened();
    await page.$$eval('details', (all) => {
      all.forEach((one) => {
        one.open = true;
      });
    });
    await page.type('[name=reason]', reason);
    await this.press(page, 'Отклонить');
    await page.close();
  }

  /** The sandbox phone with this number's messages. */
  async phonePicture(): Promise<Uint8Array> {
    const page = await this.page();
    await page.goto(`${this.baseUrl}/sandbox?phone=${encodeURIComponent(this.phone)}`);
    await sleep(1_500);
    return page.screenshot();
  }

  private async opened(): Promise<{ page: Page; text: string }> {
    const { text } = await this.nextSms();
    const page = await this.page();
    await page.goto(/https?:\S+/.exec(text)?.[0] ?? '');
    await this.press(page, 'Открыть документ');
    return { page, text };
  }

  private async page(): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport(SCREEN);
    return page;
  }

  private async press(page: Page, words: string): Promise<void> {
    for (const button of await page.$$('button')) {
      const label = await button.evaluate((element) => element.textContent);
      if (label.trim() !== words) continue;
      await Promise.all([
        page.waitForNavigation(),
        button.evaluate((element) => {
          element.click();
        }),
      ]);
      return;
    }
    throw new Error(`No button «${words}» on ${page.url()}`);
  }

  private async nextSms(): Promise<Sms> {
    for (let i = 0; i < 200; i += 1) {
      const answer = await fetch(
        `${this.baseUrl}/sandbox/messages?phone=${encodeURIComponent(this.phone)}`,
      );
      const { items } = (await answer.json()) as { items: Sms[] };
      const fresh = items.find(({ id }) => !this.seen.has(id));
      if (fresh) {
        this.seen.add(fresh.id);
        return fresh;
      }
      await sleep(100);
    }
    throw new Error(`No SMS to ${this.phone}`);
  }
}
