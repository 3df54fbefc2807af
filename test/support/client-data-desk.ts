import { lastSms } from './builders/sent-document.js';
import { hidden } from './client-phone.js';
import { drainJobs } from './drain-jobs.js';
import type { PageRig } from './page-rig.js';
import type { PageVisitor } from './page-visitor.js';

const TEMPLATE =
  '{% field паспорт "Серия и номер паспорта" client: "passport" %}' +
  '{% field инн "ИНН" client: "inn" %}' +
  '{% field рождение "Дата рождения" client: "date" %}' +
  '{% field адрес "Адрес" client: "text" max: 200 %}' +
  '<h1>Договор № {{ document.number }}</h1><p>{{ contact.fullName }}, {{ contact.phone }}, паспорт {{ паспорт }}, ' +
  'ИНН {{ инн }}, родился {{ рождение }}, адрес {{ адрес | default: "не указан" }}, цена {{ price }}</p>{{подпись_клиента}}';

/** What a client types, in the writings of people. */
export const TYPED = {
  'data-паспорт': '45 04 123456',
  'data-инн': '5001 0073 2259',
  'data-рождение': '5.3.1980',
  'data-адрес': '',
};

export interface AwaitingDraft {
  readonly documentId: string;
  readonly dealId: string;
  readonly phone: string;
}

let phones = 0;

function newPhone(): string {
  phones += 1;
  return `+7926${String(1_000_000 + phones)}`;
}

/** A company whose template leaves fields to the client. */
export class ClientDataDesk {
  private constructor(
    readonly rig: PageRig,
    readonly templateId: string,
  ) {}

  static async open(rig: PageRig): Promise<ClientDataDesk> {
    const api = await rig.api();
    const template = await api.post<{ id: string }>('/templates', {
      name: 'Договор',
      eSignatureEnabled: true,
      html: TEMPLATE,
    });
    if (template.status !== 201) throw new Error(JSON.stringify(template.body));
    return new ClientDataDesk(rig, template.body.id);
  }

  /** A draft for a deal whose card says another ИНН. */
  async draft(phone = newPhone()): Promise<AwaitingDraft> {
    const api = await this.rig.api();
    const contact = await api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Иванов',
      firstName: 'Иван',
      phones: [{ phone }],
    });
    const deal = await api.post<{ id: string }>('/crm/deals', {
      title: 'Монтаж',
      contactIds: [contact.body.id],
      fields: { инн: '7707083893', цвет: 'белый' },
    });
    const document = await api.post<{ id: string }>('/documents', {
      templateId: this.templateId,
      card: { type: 'deal', id: deal.body.id },
      values: { price: '12 000' },
    });
    if (document.status !== 201) throw new Error(JSON.stringify(document.body));
    return { documentId: document.body.id, dealId: deal.body.id, phone };
  }

  /** The link that the client was sent. */
  async link({ documentId, phone }: AwaitingDraft): Promise<string> {
    const api = await this.rig.api();
    const sent = await api.post(`/documents/${documentId}/send`);
    if (sent.status !== 202) throw new Error(`send answered ${sent.status}`);
    await drainJobs(this.rig.testApp);
    return `/s/${(await lastSms(this.rig.testApp, phone)).token}`;
  }

  /** A client in front of the form. */
  async form(
    draft: AwaitingDraft,
  ): Promise<{ visitor: PageVisitor; page: string; link: string; csrf: string; html: string }> {
    const link = await this.link(draft);
    const visitor = this.rig.visitor();
    const page = await visitor.open(link);
    const { html } = await visitor.get(page);
    return { visitor, page, link, csrf: hidden(html, 'csrf'), html };
  }

  async documentOf({ documentId }: AwaitingDraft): Promise<Record<string, unknown>> {
    const api = await this.rig.api();
    return (await api.get<Record<string, unknown>>(`/documents/${documentId}`)).body;
  }
}
