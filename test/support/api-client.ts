import { ADMIN } from './admin.js';

export interface Answer<B> {
  readonly status: number;
  readonly body: B;
  readonly headers: Headers;
}

/** The REST API over HTTP, as an employee's program calls it. */
export class ApiClient {
  constructor(
    private readonly baseUrl: string,
    private token = '',
  ) {}

  async logIn(credentials: { email: string; password: string } = ADMIN): Promise<this> {
    const { body } = await this.post<{ accessToken: string }>('/auth/login', credentials);
    this.token = body.accessToken;
    return this;
  }

  get<B>(path: string): Promise<Answer<B>> {
    return this.call<B>('GET', path);
  }

  post<B>(path: string, body: object = {}): Promise<Answer<B>> {
    return this.call<B>('POST', path, body);
  }

  patch<B>(path: string, body: object): Promise<Answer<B>> {
    return this.call<B>('PATCH', path, body);
  }

  put<B>(path: string, body: object): Promise<Answer<B>> {
    return this.call<B>('PUT', path, body);
  }

  async bytes(path: string): Promise<{ status: number; type: string; bytes: Buffer }> {
    const answer = await fetch(`${this.baseUrl}/api/v1${path}`, { headers: this.headers() });
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  private async call<B>(method: string, path: string, body?: object): Promise<Answer<B>> {
    const answer = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: { ...this.headers(), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    const json = (answer.headers.get('content-type') ?? '').includes('json');
    return {
      status: answer.status,
      body: (json ? JSON.parse(text) : text) as B,
      headers: answer.headers,
    };
  }

  private headers(): Record<string, string> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }
}
