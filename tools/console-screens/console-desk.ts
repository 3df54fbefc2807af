import type { Page as Tab } from 'puppeteer';

const DESKTOP = {
  width: 1280,
  height: 800,
  deviceScaleFactor: 1,
  isMobile: false,
  hasTouch: false,
};

/** What a person types to log in. */
export interface Login {
  readonly email: string;
  readonly password: string;
}

/** Somebody at the console, who knows it by what it says. */
export class ConsoleDesk {
  private constructor(
    readonly tab: Tab,
    private readonly baseUrl: string,
  ) {}

  static async at(tab: Tab, baseUrl: string, isPhone = false): Promise<ConsoleDesk> {
    if (!isPhone) await tab.setViewport(DESKTOP);
    tab.setDefaultTimeout(15_000);
    return new ConsoleDesk(tab, baseUrl);
  }

  async open(path: string): Promise<void> {
    await this.tab.goto(`${this.baseUrl}/console${path}`);
  }

  async logIn({ email, password }: Login): Promise<void> {
    await this.fill('E-mail', email);
    await this.tab.locator('input[name=password]').fill(password);
    await this.press('Войти');
  }

  async fill(label: string, text: string): Promise<void> {
    await this.tab.locator(`::-p-aria([name="${label}"][role="textbox"])`).fill(text);
  }

  async press(name: string, role = 'button'): Promise<void> {
    await this.tab.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
  }

  /** Chooses what a list offers for the typed words. */
  async choose(label: string, typed: string, option: string): Promise<void> {
    await this.tab.locator(`::-p-aria([name="${label}"][role="combobox"])`).fill(typed);
    await this.tab.locator(`::-p-aria([name="${option}"][role="option"])`).click();
  }

  /** Waits until the words stand on the page. */
  async reads(words: string): Promise<void> {
    await this.tab.waitForFunction(
      (wanted: string) => document.body.innerText.replaceAll('\u00a0', ' ').includes(wanted),
      {},
      words,
    );
  }

  async words(): Promise<string> {
    return (await this.tab.$eval('body', (it) => it.innerText)).replaceAll('\u00a0', ' ');
  }
}
