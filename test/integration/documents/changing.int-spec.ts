import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PdfReader } from '#libs/pdf';
import { DocumentTransitions } from '../../../src/documents/index.js';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { FileStore, Transactions } from '../../../src/platform/index.js';
import type { Actor } from '../../../src/platform/index.js';
import { ApiSession } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { DocumentsOffice, withoutBrowser, type DocumentAnswer } from './documents-office.js';

describe('changing a draft', () => {
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

  const draft = async (): Promise<DocumentAnswer> => {
    const contactId = await office.contact('Иванов', '+79123456789');
    return office.document({ templateId, contactId, values: { price: '1000' } });
  };
  const textOf = async ({ sha256 }: DocumentAnswer): Promise<string> =>
    (await testApp.get(PdfReader).pageTexts(await testApp.get(FileStore).get(sha256))).join('\n');

  it('draws and freezes it anew and keeps its number', async () => {
    const before = await draft();

    const after = await api.patch<DocumentAnswer>(`/documents/${before.id}`, {
      values: { price: '2000' },
      title: 'Договор с новой ценой',
    });

    expect(after.status).toBe(200);
    expect(after.body).toMatchObject({ title: 'Договор с новой ценой', number: before.number });
    expect(after.body.sha256).not.toBe(before.sha256);
    expect(await textOf(after.body)).toContain('Цена: 2000');
    const events = await testApp
      .get(EvidenceJournal)
      .read([`document/${before.id}`], { organizationId: api.user.organizationId });
    expect(events.map(({ type }) => type)).toEqual([
      'document.created',
      'document.rendered',
      'document.frozen',
      'document.rendered',
      'document.frozen',
    ]);
  });

  it('keeps what is not named: values, contact, title', async () => {
    const before = await draft();

    const after = await api.patch<DocumentAnswer>(`/documents/${before.id}`, { number: '77' });

    expect(after.body).toMatchObject({
      number: '77',
      title: before.title,
      contactId: before.contactId,
    });
    expect(await textOf(after.body)).toContain('Цена: 1000');
  });

  it('takes the contact of another card along', async () => {
    const before = await draft();
    const other = await office.contact('Петров', '+79123456780');
    const card = await office.deal([other]);

    const after = await api.patch<DocumentAnswer>(`/documents/${before.id}`, { card });

    expect(after.body.contactId).toBe(other);
    expect(await textOf(after.body)).toContain('Петров Иван');
  });

  it('changes nothing when the new one cannot be made', async () => {
    const before = await draft();

    const refused = await api.patch(`/documents/${before.id}`, { values: {} });

    expect(refused.status).toBe(422);
    expect((await api.get(`/documents/${before.id}`)).body).toEqual(before);
  });

  it('lets one of two changes at once through, and tells the other', async () => {
    const { id } = await draft();

    const answers = await Promise.all(
      ['3', '4'].map((price) =>
        api.patch<{ code: string }>(`/documents/${id}`, { values: { price } }),
      ),
    );

    // Both may also come one after the other: then both are right, and the last one stands.
    const refused = answers.filter(({ status }) => status !== 200);
    for (const { body } of refused) expect(body.code).toBe('draft_changed_meanwhile');
    expect(refused.length).toBeLessThanOrEqual(1);
  });

  it('is refused once it was sent, whatever became of it (L-10)', async () => {
    const { id } = await draft();
    const actor: Actor = {
      kind: 'user',
      id: api.user.id,
      organizationId: api.user.organizationId,
      roles: ['employee'],
      name: 'Петров',
    };
    const transitions = testApp.get(DocumentTransitions);
    await testApp.get(Transactions).run(async (tx) => {
      await transitions.apply(tx, id, 'send', actor);
      await transitions.apply(tx, id, 'cancel', actor);
    });

    const refused = await api.patch(`/documents/${id}`, { title: 'Другой' });

    expect(refused).toMatchObject({ status: 409, body: { code: 'document_not_draft' } });
  });
});
