import { ApiClient } from './api-client.js';
import { ClientPhone } from './client-phone.js';
import type { RunningSignet } from './running-signet.js';

export interface DocumentAnswer {
  readonly id: string;
  readonly status: string;
  readonly number: string;
  readonly title: string;
  readonly sha256: string;
  readonly pages: number;
  readonly requestId: string | null;
}

export interface RequestAnswer {
  readonly id: string;
  readonly status: string;
  readonly signers: readonly {
    readonly id: string;
    readonly status: string;
    readonly sms: { status: string } | null;
  }[];
}

let next = 0;

/** A phone nobody else in the run has; all its SMS arrive. */
export function freshPhone(): string {
  next += 1;
  return `+7916${String(1_000_000 + (process.pid % 9_000) * 100 + next).slice(-7)}`;
}

/** A company that may send: its administrator, an active module, a template, a client with a phone. */
export class Office {
  private constructor(
    readonly signet: RunningSignet,
    readonly api: ApiClient,
    readonly templateId: string,
  ) {}

  static async open(signet: RunningSignet): Promise<Office> {
    const api = await new ApiClient(signet.baseUrl).logIn();
    await api.patch('/settings/e-signature', { signatoryName: 'ООО «Ромашка»' });
    const offer = await api.get<{ version: number }>('/agreements/operator-offer');
    const activated = await api.post('/settings/e-signature/activation', {
      operatorOfferVersion: offer.body.version,
    });
    if (activated.status !== 200) throw new Error(`activation answered ${activated.status}`);
    const template = await api.post<{ id: string }>('/templates', {
      name: 'Договор',
      eSignatureEnabled: true,
      html: '<h1>Договор № {{ document.number }}</h1><p>{{ company.signatoryName }} и {{ contact.fullName }}, телефон {{ contact.phone }}</p><p>{{подпись_клиента}}</p>',
    });
    if (template.status !== 201) throw new Error(`templates answered ${template.status}`);
    return new Office(signet, api, template.body.id);
  }

  /** A contact with one phone, a document for it, sent. */
  async send(
    options: { phone?: string; send?: object } = {},
  ): Promise<{ document: DocumentAnswer; request: RequestAnswer; client: ClientPhone }> {
    const phone = options.phone ?? freshPhone();
    const document = await this.draft(phone);
    const sent = await this.api.post<RequestAnswer>(
      `/documents/${document.id}/send`,
      options.send ?? {},
    );
    if (sent.status !== 201)
      throw new Error(`send answered ${sent.status} ${JSON.stringify(sent.body)}`);
    return { document, request: sent.body, client: new ClientPhone(this.signet.baseUrl, phone) };
  }

  async draft(phone: string): Promise<DocumentAnswer> {
    const contact = await this.api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Иванов',
      firstName: 'Иван',
      middleName: 'Иванович',
      phones: [{ phone }],
    });
    const document = await this.api.post<DocumentAnswer>('/documents', {
      templateId: this.templateId,
      contactId: contact.body.id,
    });
    if (document.status !== 201) {
      throw new Error(`documents answered ${document.status} ${JSON.stringify(document.body)}`);
    }
    return document.body;
  }

  async document(id: string): Promise<DocumentAnswer> {
    return (await this.api.get<DocumentAnswer>(`/documents/${id}`)).body;
  }

  async request(id: string): Promise<RequestAnswer> {
    return (await this.api.get<RequestAnswer>(`/signing-requests/${id}`)).body;
  }
}
