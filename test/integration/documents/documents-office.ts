import type { TestingModuleBuilder } from '@nestjs/testing';
import { FakePdfRenderer, PdfRenderer } from '#libs/pdf';
import type { ApiAnswer, ApiSession } from '../../support/api-session.js';

export interface DocumentAnswer {
  id: string;
  number: string;
  title: string;
  status: string;
  sha256: string;
  pages: number;
  contactId: string | null;
  templateVersion: number;
  createdAt: string;
  warnings: { code: string; message: string }[];
}
export interface ProblemAnswer {
  code: string;
  errors: { pointer: string; code: string; message: string }[];
}

/** Real PDFs without a browser: enough wherever looks do not matter. */
export const withoutBrowser = {
  override: (builder: TestingModuleBuilder): TestingModuleBuilder =>
    builder.overrideProvider(PdfRenderer).useValue(new FakePdfRenderer()),
};

export const CONTRACT =
  '<p>Договор № {{ document.number }} от {{ document.date }}</p>' +
  '<p>{{ contact.fullName }}, {{ contact.phone }}. Цена: {{ price }}</p>' +
  '<p>{{подпись_клиента}}</p>';

/** What an employee needs before the first document. */
export class DocumentsOffice {
  constructor(readonly api: ApiSession) {}

  async template(html = CONTRACT, name = 'Договор подряда'): Promise<string> {
    return idOf(await this.api.post('/templates', { name, html }));
  }

  async contact(lastName: string, ...phones: string[]): Promise<string> {
    return idOf(
      await this.api.post('/crm/contacts', {
        lastName,
        firstName: 'Иван',
        phones: phones.map((phone) => ({ phone })),
      }),
    );
  }

  async deal(contactIds: string[], fields: object = {}): Promise<{ type: 'deal'; id: string }> {
    const id = idOf(await this.api.post('/crm/deals', { title: 'Монтаж', contactIds, fields }));
    return { type: 'deal', id };
  }

  async document(body: object): Promise<DocumentAnswer> {
    const answer = await this.api.post<DocumentAnswer>('/documents', body);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }
}

function idOf(answer: ApiAnswer<unknown>): string {
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return (answer.body as { id: string }).id;
}
