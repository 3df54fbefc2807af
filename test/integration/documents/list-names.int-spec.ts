import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { DocumentsOffice, withoutBrowser } from './documents-office.js';

interface ListAnswer {
  items: {
    id: string;
    client: { contactId: string; fullName: string } | null;
    cardTitle: string | null;
    templateName: string | null;
  }[];
}
interface AuthorsAnswer {
  items: { id: string; name: string }[];
}

describe('the list of documents in words', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let office: DocumentsOffice;
  let templateId: string;

  beforeAll(async () => {
    testApp = await startTestApp(withoutBrowser);
    api = await ApiSession.logIn(testApp);
    office = new DocumentsOffice(api);
    templateId = await office.template();
  });
  afterAll(() => testApp.close());

  const make = (body: object) => office.document({ templateId, values: { price: '1' }, ...body });
  const listed = async (id: string, session = api) => {
    const { items } = (await session.get<ListAnswer>('/documents')).body;
    return items.find((item) => item.id === id);
  };

  it('names client, card and template beside their ids', async () => {
    const contactId = await office.contact('Иванов', '+79123456789');
    const { id } = await make({ card: await office.deal([contactId]) });

    expect(await listed(id)).toMatchObject({
      client: { contactId, fullName: 'Иванов Иван' },
      cardTitle: 'Монтаж',
      templateName: 'Договор подряда',
    });
  });

  it('takes the name of a contact for the title of his own card', async () => {
    const contactId = await office.contact('Ким', '+79123456780');
    const { id } = await make({ card: { type: 'contact', id: contactId } });

    expect(await listed(id)).toMatchObject({ cardTitle: 'Ким Иван' });
  });

  it('finds a document by the name of its client, in any case and ё', async () => {
    const { id } = await make({ contactId: await office.contact('Семёнов', '+79123456781') });
    const q = encodeURIComponent('СЕМЕНОВ');

    const { items } = (await api.get<ListAnswer>(`/documents?q=${q}`)).body;
    expect(items.map((item) => item.id)).toEqual([id]);
  });

  it('does not name a person who was erased', async () => {
    const contactId = await office.contact('Стёртов', '+79123456782');
    const { id } = await make({ contactId });
    const basis = { basis: 'subject-request' };
    expect((await api.post(`/crm/contacts/${contactId}/erasure`, basis)).status).toBe(202);
    await drainJobs(testApp);

    expect(await listed(id)).toMatchObject({ client: null, cardTitle: null });
    expect(JSON.stringify((await api.get('/documents')).body)).not.toContain('Стёртов');
  });

  it('offers to employees and auditors the authors of documents, and nobody else', async () => {
    const person = (role: string) => ({
      email: `${role}.authors@example.test`,
      password: 'a long enough password',
      name: `Автор ${role}`,
      post: '',
      roles: [role],
    });
    for (const role of ['employee', 'auditor', 'operator']) {
      expect((await api.post('/users', person(role))).status).toBe(201);
    }
    const logIn = (role: string) => {
      const { email, password } = person(role);
      return ApiSession.logIn(testApp, { email, password });
    };
    const employee = await logIn('employee');
    const contactId = await office.contact('Петров', '+79123456783');
    const body = { templateId, contactId, values: { price: '1' } };
    expect((await employee.post('/documents', body)).status).toBe(201);

    const auditor = await logIn('auditor');
    const { items } = (await auditor.get<AuthorsAnswer>('/documents/authors')).body;
    expect(items).toContainEqual({ id: employee.user.id, name: 'Автор employee' });
    expect(items.map(({ id }) => id).sort()).toEqual([api.user.id, employee.user.id].sort());

    const operator = await logIn('operator');
    expect((await operator.get('/documents/authors')).status).toBe(403);
    const stranger = await strangerIn(testApp);
    expect((await stranger.get<AuthorsAnswer>('/documents/authors')).body.items).toEqual([]);
  });
});
