import { ADMIN } from './running-signet.js';

interface Variable {
  readonly name: string;
  readonly source: string;
  readonly sample: unknown;
}

export interface Template {
  readonly id: string;
  readonly shippedKey: string;
}

/** The company of the pictures: everything by the REST API, as an integrator would. */
export class Office {
  private token = '';

  constructor(
    private readonly baseUrl: string,
    private readonly login: { readonly email: string; readonly password: string } = ADMIN,
  ) {}

  async open(): Promise<void> {
    this.token = (await this.post<{ accessToken: string }>('/auth/login', this.login)).accessToken;
    await this.call('PATCH', '/settings/e-signature', {
      signatoryName: 'Общество с ограниченной ответственностью «Ромашка»',
      signatoryInn: '7707083893',
    });
    await this.post('/settings/e-signature/activation', { operatorOfferVersion: 1 });
  }

  async deal(phone: string): Promise<string> {
    const contact = await this.post<{ id: string }>('/crm/contacts', {
      lastName: 'Иванова',
      firstName: 'Мария',
      middleName: 'Сергеевна',
      email: 'ivanova@example.test',
      phones: [{ phone }],
    });
    const body = { title: 'Монтаж кондиционера', contactIds: [contact.id] };
    return (await this.post<{ id: string }>('/crm/deals', body)).id;
  }

  async templates(): Promise<Template[]> {
    return (await this.get<{ items: Template[] }>('/templates')).items;
  }

  /** A document of the template's own samples. */
  async document(template: Template, deal: string): Promise<string> {
    const { items } = await this.get<{ items: Variable[] }>(`/templates/${template.id}/variables`);
    const own = items.filter(({ source }) => source === 'values');
    const values = Object.fromEntries(own.map(({ name, sample }) => [name, sample]));
    const body = { templateId: template.id, card: { type: 'deal', id: deal }, values };
    return (await this.post<{ id: string }>('/documents', body)).id;
  }

  async send(document: string): Promise<void> {
    await this.post(`/documents/${document}/send`, {});
  }

  async pdf(document: string): Promise<Uint8Array> {
    const answer = await this.fetch('GET', `/documents/${document}/pdf`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** The export of the document's journal, for people. */
  async journal(document: string): Promise<Uint8Array> {
    const answer = await this.fetch('GET', `/documents/${document}/journal?format=pdf`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** Other parts of the pictures act in the office's name. */
  async act<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Promise<T> {
    return this.call<T>(method, path, body);
  }

  async file(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.fetch('GET', path)).arrayBuffer());
  }

  private get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  private post<T>(path: string, body: object): Promise<T> {
    return this.call<T>('POST', path, body);
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    return (await (await this.fetch(method, path, body)).json()) as T;
  }

  private async fetch(method: string, path: string, body?: object): Promise<Response> {
    const answer = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}
