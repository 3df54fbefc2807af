import { ApiSession } from '../../support/api-session.js';
import { activeOffice, lastSms } from '../../support/builders/sent-document.js';
import type { WantedPerson } from '../../support/byte-search.js';
import { hidden, requiredTicks } from '../../support/client-phone.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageVisitor } from '../../support/page-visitor.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/** A name that nothing else in the product holds; it declines by endings alone. */
export const PERSON: WantedPerson & { readonly firstName: string; readonly middleName: string } = {
  lastName: 'Щегловитцев',
  firstName: 'Феоктист',
  middleName: 'Зосимович',
  fullName: 'Щегловитцев Феоктист Зосимович',
  phone: '+79165550137',
  email: 'feoktist.shcheglovittsev@example.test',
};

export interface ErasureAnswer {
  readonly id: string;
  readonly code?: string;
  readonly detail?: string;
  readonly state: 'running' | 'done';
  readonly basis: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly erased: readonly {
    documentIds: string[];
    requestIds: string[];
    names: string[];
    files: string[];
  }[];
  readonly left: readonly { documentId: string; reason: string; disputeIds: string[] }[];
  readonly cards: number;
  readonly contact: boolean;
}

const SHOP = 'https://shop.example.ru';

/** Less than an access token lives. */
const TOKEN_MS = 10 * 60_000;

/** A company with a client who signs, and the office's view of it. */
export class ErasureRig {
  private session: ApiSession | undefined;
  private loggedInAt = 0;

  private constructor(
    readonly testApp: TestApp,
    private readonly templateId: string,
  ) {}

  static async start(): Promise<ErasureRig> {
    const testApp = await startTestApp();
    const api = await ApiSession.logIn(testApp);
    const templateId = await activeOffice(api);
    await api.patch('/settings/e-signature', { returnOrigins: [SHOP] });
    return new ErasureRig(testApp, templateId);
  }

  /** Logged in afresh once the clock has moved past the life of a token. */
  async api(): Promise<ApiSession> {
    const now = this.testApp.clock.now().getTime();
    if (!this.session || now - this.loggedInAt > TOKEN_MS) {
      this.session = await ApiSession.logIn(this.testApp);
      this.loggedInAt = now;
    }
    return this.session;
  }

  /** The organization's id. */
  async organizationId(): Promise<string> {
    return (await this.api()).user.organizationId;
  }

  async contact(person: Partial<typeof PERSON> = {}): Promise<string> {
    const { lastName, firstName, middleName, email, phone } = { ...PERSON, ...person };
    return this.made('/crm/contacts', {
      lastName,
      firstName,
      middleName,
      email,
      phones: [{ phone, comment: `сам ${firstName}` }],
      nameForms: { genitive: `${lastName}а ${firstName}а ${middleName}а` },
    });
  }

  draft(contactId: string, more: object = {}): Promise<string> {
    return this.made('/documents', { templateId: this.templateId, contactId, ...more });
  }

  /** Sent; answers the request. */
  async send(documentId: string, more: object = {}): Promise<string> {
    const requestId = await this.made(`/documents/${documentId}/send`, more);
    await drainJobs(this.testApp);
    return requestId;
  }

  /** The client signs on the page and looks at the file; answers his browser at the page of the session. */
  async sign(
    phone: string = PERSON.phone,
  ): Promise<{ visitor: PageVisitor; page: string; link: string }> {
    const { token, code } = await lastSms(this.testApp, phone);
    const link = `/s/${token}`;
    const visitor = new PageVisitor(this.testApp, { 'user-agent': 'Phone/1.0' });
    const page = await visitor.open(link);
    const { html } = await visitor.get(page);
    const form = { ...requiredTicks(html), csrf: hidden(html, 'csrf'), code };
    const { status } = await visitor.post(`${page}/confirm`, form);
    if (status !== 303) throw new Error(`confirm answered ${status}`);
    await drainJobs(this.testApp);
    return { visitor, page, link };
  }

  /** A document of a new contact, signed and sealed. */
  async signed(person: Partial<typeof PERSON> = {}): Promise<{
    contactId: string;
    documentId: string;
    requestId: string;
    client: { visitor: PageVisitor; page: string; link: string };
  }> {
    const contactId = await this.contact(person);
    const { lastName, phone } = { ...PERSON, ...person };
    const documentId = await this.draft(contactId, { title: `Договор с ${lastName}ым` });
    // As sites do that know their clients by their numbers.
    const requestId = await this.send(documentId, { returnUrl: `${SHOP}/clients/${phone}` });
    const client = await this.sign(person.phone);
    return { contactId, documentId, requestId, client };
  }

  async erase(
    path: string,
    basis = 'subject-request',
  ): Promise<{ status: number; body: ErasureAnswer }> {
    const answer = await (await this.api()).post<ErasureAnswer>(`${path}/erasure`, { basis });
    return { status: answer.status, body: answer.body };
  }

  async report(id: string): Promise<ErasureAnswer> {
    return (await (await this.api()).get<ErasureAnswer>(`/erasures/${id}`)).body;
  }

  drain(): Promise<void> {
    return drainJobs(this.testApp);
  }

  close(): Promise<void> {
    return this.testApp.close();
  }

  private async made(path: string, body: object): Promise<string> {
    const answer = await (await this.api()).post<{ id: string }>(path, body);
    if (answer.status !== 201) {
      throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body.id;
  }
}
