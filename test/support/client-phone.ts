import { eventually } from './eventually.js';

export interface Sms {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly createdAt: string;
}

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  readonly location: string | null;
}

/** The client with his telephone: reads SMS, follows the link, fills in plain HTML forms. No script. */
export class ClientPhone {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly baseUrl: string,
    readonly phone: string,
  ) {}

  async messages(): Promise<Sms[]> {
    const answer = await fetch(
      `${this.baseUrl}/sandbox/messages?phone=${encodeURIComponent(this.phone)}`,
    );
    return ((await answer.json()) as { items: Sms[] }).items;
  }

  /** The newest SMS, once there are so many. */
  async sms(count = 1): Promise<Sms> {
    return eventually(`${count} SMS to ${this.phone}`, async () => {
      const all = await this.messages();
      return all.length >= count ? all[0] : undefined;
    });
  }

  /** Writes back to whoever wrote. */
  async answer(text: string): Promise<void> {
    const answer = await fetch(`${this.baseUrl}/sandbox/replies`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: this.phone, text }),
    });
    if (answer.status !== 201) throw new Error(`replies answered ${answer.status}`);
  }

  linkIn({ text }: Sms): string {
    const [, path] = /https?:\/\/[^/\s]+(\/s\/[1-9A-HJ-NP-Za-km-z]{17})(?=\s|$)/.exec(text) ?? [];
    if (!path) throw new Error(`No link in: ${text}`);
    return path;
  }

  codeIn({ text }: Sms): string {
    const code = /(?<!\d)\d{6}(?!\d)/.exec(text.replace(/http\S+/, ''))?.[0];
    if (!code) throw new Error(`No code in: ${text}`);
    return code;
  }

  async fetch(path: string, method: 'GET' | 'HEAD' = 'GET'): Promise<PageAnswer> {
    return this.request(path, { method });
  }

  async bytes(path: string): Promise<{ status: number; type: string; bytes: Buffer }> {
    const answer = await fetch(`${this.baseUrl}${path}`, {
      headers: { cookie: this.cookieHeader() },
    });
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  async submit(path: string, fields: Readonly<Record<string, string>>): Promise<PageAnswer> {
    return this.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...fields }).toString(),
    });
  }

  /** Landing and «Открыть документ»; answers the address of the opened document. */
  async open(link: string): Promise<string> {
    const landing = await this.fetch(link);
    const opened = await this.submit(`${link}/open`, { csrf: hidden(landing.html, 'csrf') });
    if (opened.status !== 303 || !opened.location) {
      throw new Error(`open answered ${opened.status}: ${opened.html.slice(0, 500)}`);
    }
    return opened.location;
  }

  /** Ticks everything that must be ticked and gives the code. */
  async confirm(page: string, code: string): Promise<PageAnswer> {
    const { html } = await this.fetch(page);
    return this.submit(`${page}/confirm`, {
      ...requiredTicks(html),
      csrf: hidden(html, 'csrf'),
      code,
    });
  }

  private async request(path: string, init: RequestInit): Promise<PageAnswer> {
    const answer = await fetch(`${this.baseUrl}${path}`, {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/156',
        ...(init.headers as Record<string, string> | undefined),
        cookie: this.cookieHeader(),
      },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name) this.cookies.set(name, value ?? '');
    }
    return {
      status: answer.status,
      html: await answer.text(),
      location: answer.headers.get('location'),
    };
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** The value of a hidden field. */
export function hidden(html: string, name: string): string {
  const input = inputs(html).find((tag) => attribute(tag, 'name') === name);
  if (!input) throw new Error(`The page has no field ${name}`);
  return attribute(input, 'value') ?? '';
}

/** Every checkbox that the form requires, ticked. */
export function requiredTicks(html: string): Record<string, string> {
  const boxes = inputs(html).filter(
    (tag) => attribute(tag, 'type') === 'checkbox' && /\srequired\b/.test(tag),
  );
  return Object.fromEntries(
    boxes.map((tag) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? 'on']),
  );
}

function inputs(html: string): string[] {
  return html.match(/<input\b[^>]*>/g) ?? [];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}
