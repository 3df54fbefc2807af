import type { Page as Tab } from 'puppeteer';
import { lastSms } from './builders/sent-document.js';
import { drainJobs } from './drain-jobs.js';
import { PageRig, type SentLink } from './page-rig.js';
import { PhoneBrowser } from './phone-browser.js';
import { press } from './tab-acts.js';

/** The application, listening, with a clock that tests move, and a browser the size of a phone. */
export class BrowserRig {
  private constructor(
    readonly rig: PageRig,
    readonly browser: PhoneBrowser,
    readonly baseUrl: string,
  ) {}

  static async start(): Promise<BrowserRig> {
    const rig = await PageRig.start();
    await rig.testApp.app.listen(0, '127.0.0.1');
    return new BrowserRig(rig, await PhoneBrowser.start(), await rig.testApp.app.getUrl());
  }

  /** A browser of its own that has followed the link. */
  async landing(link: string, script = true): Promise<Tab> {
    const { page } = await this.browser.page({ script });
    await page.goto(this.baseUrl + link);
    return page;
  }

  async opened({ link }: Pick<SentLink, 'link'>, script = true): Promise<Tab> {
    const tab = await this.landing(link, script);
    await press(tab, 'main form button');
    return tab;
  }

  /** What the newest SMS to this number brought; jobs have run. */
  async sms(phone: string): Promise<{ link: string; code: string }> {
    await drainJobs(this.rig.testApp);
    const { token, code } = await lastSms(this.rig.testApp, phone);
    return { link: `/s/${token}`, code };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.rig.close();
  }
}
