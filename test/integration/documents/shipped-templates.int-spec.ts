import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PdfReader } from '#libs/pdf';
import { DocumentReader } from '../../../src/documents/index.js';
import { FileStore } from '../../../src/platform/index.js';
import { ApiSession } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { DocumentsOffice } from './documents-office.js';

interface Template {
  id: string;
  name: string;
}
interface Variable {
  name: string;
  source: string;
  sample: unknown;
}

describe('documents from the shipped templates, drawn by the browser', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let office: DocumentsOffice;
  let templates: Template[];

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
    office = new DocumentsOffice(api);
    await api.patch('/settings/e-signature', {
      signatoryName: 'Общество с ограниченной ответственностью «Ромашка»',
      signatoryInn: '7707083893',
    });
    templates = (await api.get<{ items: Template[] }>('/templates')).body.items;
  });
  afterAll(() => testApp.close());

  /** The sample of everything that neither card nor company brings. */
  const ownValues = async ({ id }: Template): Promise<Record<string, unknown>> => {
    const { body } = await api.get<{ items: Variable[] }>(`/templates/${id}/variables`);
    return Object.fromEntries(
      body.items
        .filter(({ source }) => source === 'values' || source === 'object')
        .map(({ name, sample }) => [name, sample]),
    );
  };

  it('name the signer and the number, have places for the marks and hide nothing', async () => {
    const lastName = 'Шестакова';
    const contactId = await office.contact(lastName, '+79161234567');
    await api.patch(`/crm/contacts/${contactId}`, { email: 'shestakova@example.ru' });
    const card = await office.deal([contactId]);
    expect(templates).toHaveLength(5);

    for (const template of templates) {
      const values = await ownValues(template);
      const document = await office.document({ templateId: template.id, card, values });

      const view = await testApp.get(DocumentReader).get(api.user.organizationId, document.id);
      const pdf = await testApp.get(FileStore).get(document.sha256);
      const text = (await testApp.get(PdfReader).pageTexts(pdf)).join(' ');
      expect({ name: template.name, warnings: document.warnings }).toEqual({
        name: template.name,
        warnings: [],
      });
      expect(document.title).toBe(template.name);
      expect(document.pages).toBeLessThanOrEqual(3);
      expect(view.stampBoxes.map(({ slot }) => slot)).toContain('client');
      expect(text).toContain(lastName);
      expect(text).toContain('Ромашка');
      expect(Buffer.from(pdf).toString('latin1')).not.toContain('signet-stamp');
    }
  });
});
