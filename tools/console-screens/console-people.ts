import type { Browser, Page as Tab } from 'puppeteer';
import type { Office } from '../pictures/office.js';
import { ConsoleDesk, type Login } from './console-desk.js';
import type { ConsoleScreen } from './console-screen.js';

type Role = ConsoleScreen['as'];

const PASSWORD = 'four people of the pictures';
const NAMES: Readonly<Record<Role, string>> = {
  employee: 'Смирнова Ольга Петровна',
  administrator: 'Кузнецов Павел Андреевич',
  auditor: 'Орлова Нина Викторовна',
  operator: 'Белов Игорь Сергеевич',
};

/** One person for each role, all of whom sit at the console. */
export class ConsolePeople {
  private readonly desks = new Map<Role, Promise<ConsoleDesk>>();
  /** What went wrong in scripts, or was refused by the page's policy. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly baseUrl: string,
  ) {}

  static async arrive(browser: Browser, baseUrl: string, office: Office): Promise<ConsolePeople> {
    for (const [role, name] of Object.entries(NAMES)) {
      const person = { ...loginOf(role), name, post: 'менеджер', roles: [role] };
      await office.act('POST', '/users', person);
    }
    return new ConsolePeople(browser, baseUrl);
  }

  /** The screen as its person sees it, on the tab that the person has open; whole when this resolves. */
  async show(screen: ConsoleScreen, office: Office): Promise<ConsoleDesk> {
    const desk = await this.deskOf(screen.as);
    await desk.tab.setViewport(DESKTOP);
    await inScheme(desk.tab, 'light');
    await desk.open(typeof screen.path === 'string' ? screen.path : await screen.path(office));
    await desk.reads(screen.reads);
    await screen.act?.(desk);
    await desk.tab
      .waitForNetworkIdle({ idleTime: 150, concurrency: 1, timeout: 5_000 })
      .catch(() => undefined);
    return desk;
  }

  /** The tab at which the person of this role is logged in. */
  deskOf(role: Role): Promise<ConsoleDesk> {
    const known = this.desks.get(role);
    if (known) return known;
    const desk = this.sitDown(role);
    this.desks.set(role, desk);
    return desk;
  }

  private async sitDown(role: Role): Promise<ConsoleDesk> {
    const tab = await (await this.browser.createBrowserContext()).newPage();
    tab.on('pageerror', (error) => this.complaints.push(`${tab.url()}: ${String(error)}`));
    tab.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !text.startsWith('Failed to load resource'))
        this.complaints.push(`${tab.url()}: ${text}`);
    });
    const desk = await ConsoleDesk.at(tab, this.baseUrl);
    await desk.open('/account');
    await desk.logIn(loginOf(role));
    await tab.waitForSelector('nav');
    return desk;
  }
}

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

/** As the person's device asks for it. */
export function inScheme(tab: Tab, value: 'light' | 'dark'): Promise<void> {
  return tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

function loginOf(role: string): Login {
  return { email: `${role}@romashka.example`, password: PASSWORD };
}
