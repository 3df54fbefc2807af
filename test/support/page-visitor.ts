import { hidden } from './client-phone.js';
import type { TestApp } from './test-app.js';

export interface PageVisit {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly location: string;
  readonly bytes: Buffer;
}

type Fields = Readonly<Record<string, string>>;

/** A browser without scripts in front of the application: keeps cookies, posts plain forms. */
export class PageVisitor {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly testApp: TestApp,
    private readonly headers: Fields = {},
  ) {}

  get(url: string, method: 'GET' | 'HEAD' = 'GET'): Promise<PageVisit> {
    return this.send({ method, url });
  }

  post(url: string, fields: Fields): Promise<PageVisit> {
    const payload = new URLSearchParams({ ...fields }).toString();
    return this.send({ method: 'POST', url, payload });
  }

  /** Landing and «Открыть документ»; answers the address of the session. */
  async open(link: string): Promise<string> {
    const { html } = await this.get(link);
    const opened = await this.post(`${link}/open`, { csrf: hidden(html, 'csrf') });
    if (opened.status !== 303) throw new Error(`open answered ${opened.status}: ${opened.html}`);
    return opened.location;
  }

  private async send(request: {
    method: 'GET' | 'HEAD' | 'POST';
    url: string;
    payload?: string;
  }): Promise<PageVisit> {
    const answer = await this.testApp.app.inject({
      ...request,
      headers: {
        accept: 'text/html',
        ...(request.payload === undefined
          ? {}
          : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...this.headers,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const { name, value } of answer.cookies) this.cookies.set(name, value);
    return {
      status: answer.statusCode,
      html: answer.body,
      headers: answer.headers,
      location: answer.headers.location ?? '',
      bytes: answer.rawPayload,
    };
  }
}
