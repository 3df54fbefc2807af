import { EvidenceJournal, type JournalItem } from '../../src/evidence/index.js';
import { ApiSession } from './api-session.js';
import { activeOffice, aSentDocument, type SentDocument } from './builders/sent-document.js';
import { hidden, requiredTicks } from './client-phone.js';
import { PageVisitor } from './page-visitor.js';
import { startTestApp, type TestApp, type TestAppOptions } from './test-app.js';

export type SentLink = SentDocument & { readonly link: string };

/** A company that sends, and clients in front of the signing page. */
export class PageRig {
  private constructor(
    readonly testApp: TestApp,
    readonly templateId: string,
  ) {}

  static async start(options: TestAppOptions = {}): Promise<PageRig> {
    const testApp = await startTestApp(options);
    return new PageRig(testApp, await activeOffice(await ApiSession.logIn(testApp)));
  }

  /** Logged in afresh: some tests move the clock past the life of a token. */
  api(): Promise<ApiSession> {
    return ApiSession.logIn(this.testApp);
  }

  async sent(send?: object): Promise<SentLink> {
    const document = await aSentDocument(this.testApp, await this.api(), this.templateId, send);
    return { ...document, link: `/s/${document.token}` };
  }

  /** A document for a new contact with this number, not sent; answers its id. */
  async draft(phone: string, title?: string): Promise<string> {
    const api = await this.api();
    const contact = await api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Иванов',
      firstName: 'Иван',
      phones: [{ phone }],
    });
    const document = await api.post<{ id: string }>('/documents', {
      templateId: this.templateId,
      contactId: contact.body.id,
      ...(title === undefined ? {} : { title }),
    });
    return document.body.id;
  }

  visitor(headers: Readonly<Record<string, string>> = {}): PageVisitor {
    return new PageVisitor(this.testApp, headers);
  }

  /** A client who has opened the link, with the form as it would be posted: all ticks, no code. */
  async opened(
    document: SentLink,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ visitor: PageVisitor; page: string; form: Record<string, string> }> {
    const visitor = this.visitor(headers);
    const page = await visitor.open(document.link);
    const { html } = await visitor.get(page);
    return { visitor, page, form: { ...requiredTicks(html), csrf: hidden(html, 'csrf') } };
  }

  async statusOf({ documentId }: SentDocument): Promise<string> {
    const api = await this.api();
    return (await api.get<{ status: string }>(`/documents/${documentId}`)).body.status;
  }

  async journal({ requestId }: SentDocument): Promise<JournalItem[]> {
    const { organizationId } = (await this.api()).user;
    return this.testApp.get(EvidenceJournal).read([`request/${requestId}`], { organizationId });
  }

  close(): Promise<void> {
    return this.testApp.close();
  }
}
