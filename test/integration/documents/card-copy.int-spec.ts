import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentSealed } from '../../../src/documents/index.js';
import { DomainEvents, Transactions } from '../../../src/platform/index.js';
import { ApiSession } from '../../support/api-session.js';
import { activeOffice, confirm, lastSms, opened } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface CardAnswer {
  readonly files: readonly { documentId: string; name: string; sha256: string }[];
}

describe('the sealed PDF on the card', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let templateId: string;

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
    templateId = await activeOffice(api);
  });
  afterAll(() => testApp.close());

  const made = async (path: string, body: object): Promise<string> =>
    (await api.post<{ id: string }>(path, body)).body.id;

  const signed = async (phone: string, onDeal: boolean): Promise<Signed> => {
    const contactId = await made('/crm/contacts', {
      lastName: 'Иванов',
      firstName: 'Иван',
      phones: [{ phone }],
    });
    const deal = await made('/crm/deals', { title: 'Монтаж', contactIds: [contactId] });
    const from = onDeal ? { card: { type: 'deal', id: deal } } : { contactId };
    const documentId = await made('/documents', { templateId, ...from });
    const requestId = await made(`/documents/${documentId}/send`, {});
    await drainJobs(testApp);
    const sent = { documentId, requestId, phone, ...(await lastSms(testApp, phone)) };
    await confirm(testApp, await opened(testApp, sent), sent);
    await drainJobs(testApp);
    return { documentId, requestId, contactId, deal };
  };

  const sealedAgain = async ({ documentId, requestId }: Signed): Promise<void> => {
    const { organizationId } = api.user;
    await testApp
      .get(Transactions)
      .run((tx) =>
        testApp
          .get(DomainEvents)
          .emit(tx, documentSealed, { organizationId, documentId, requestId }),
      );
    await drainJobs(testApp);
  };
  const filesOn = async (card: string): Promise<CardAnswer['files']> =>
    (await api.get<CardAnswer>(`/crm/cards/${card}`)).body.files;
  const bytesAt = async (path: string): Promise<Buffer> => {
    const answer = await testApp.app.inject({
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${api.accessToken}` },
    });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    return answer.rawPayload;
  };

  it('lies there once, the very bytes, however often the event comes', async () => {
    const document = await signed('+79161110001', true);
    await sealedAgain(document);
    await sealedAgain(document);

    const files = await filesOn(`deal/${document.deal}`);
    const pdf = await bytesAt(`/documents/${document.documentId}/pdf`);
    const copy = await bytesAt(`/crm/cards/deal/${document.deal}/files/${document.documentId}`);

    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({
      documentId: document.documentId,
      name: expect.stringMatching(/^Договор № .+\.pdf$/),
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    expect(copy.equals(pdf)).toBe(true);
    expect(await filesOn(`contact/${document.contactId}`)).toEqual([]);
  });

  it('goes to the contact when the document has no card, and looking at it is recorded', async () => {
    const document = await signed('+79161110002', false);
    await sealedAgain(document);

    const [file] = await filesOn(`contact/${document.contactId}`);
    await bytesAt(`/crm/cards/contact/${document.contactId}/files/${document.documentId}`);

    expect(file?.documentId).toBe(document.documentId);
    const journal = await api.get<{ items: { type: string; data: { what?: string } }[] }>(
      `/documents/${document.documentId}/evidence`,
    );
    expect(journal.body.items.map(({ data }) => data.what)).toContain('card-file');
  });

  it('is not there for a document that was never put on the card', async () => {
    const document = await signed('+79161110003', true);
    const path = `/crm/cards/contact/${document.contactId}/files/${document.documentId}`;
    expect(await api.get(path)).toMatchObject({
      status: 404,
      body: { code: 'card_file_not_found' },
    });
  });
});

interface Signed {
  readonly documentId: string;
  readonly requestId: string;
  readonly contactId: string;
  readonly deal: string;
}
