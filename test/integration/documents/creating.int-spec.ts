import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PdfReader } from '#libs/pdf';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { FileStore, newId } from '../../../src/platform/index.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import {
  DocumentsOffice,
  withoutBrowser,
  type DocumentAnswer,
  type ProblemAnswer,
} from './documents-office.js';

describe('making a document', () => {
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

  const textOf = async ({ sha256 }: DocumentAnswer): Promise<string> => {
    const pdf = await testApp.get(FileStore).get(sha256);
    const texts = await testApp.get(PdfReader).pageTexts(pdf);
    return texts.join('\n').replaceAll('\u00a0', ' ');
  };

  it('fills the template from the card and freezes the pages under their hash', async () => {
    const contactId = await office.contact('Королёв', '+79123456789');
    const card = await office.deal([contactId]);

    const document = await office.document({ templateId, card, values: { price: '1000' } });

    expect(document).toEqual({
      id: expect.any(String),
      title: 'Договор подряда',
      number: expect.stringMatching(/^\d+$/),
      status: 'draft',
      statusChangedAt: '2026-11-24T11:05:07.000Z',
      templateId,
      templateVersion: 1,
      card,
      contactId,
      author: { id: api.user.id, name: expect.any(String) },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      pages: 1,
      warnings: [],
      requestId: null,
      signatureId: null,
      sealedAt: null,
      erasedAt: null,
      awaitingClientData: false,
      createdAt: '2026-11-24T11:05:07.000Z',
    });
    const pdf = await testApp.get(FileStore).get(document.sha256);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(document.sha256);
    expect(await textOf(document)).toContain(
      `Договор № ${document.number} от 24.11.2026\nКоролёв Иван, +7 912 345-67-89. Цена: 1000`,
    );
    expect((await api.get(`/documents/${document.id}`)).body).toEqual(document);
  });

  it('writes created, rendered and frozen into the chain of the document, nothing personal in clear', async () => {
    const contactId = await office.contact('Тайнов', '+79123456700');
    const document = await office.document({ templateId, contactId, values: { price: '1' } });

    const journal = testApp.get(EvidenceJournal);
    const stream = `document/${document.id}`;
    const events = await journal.read([stream], api.user);

    expect(events.map(({ type }) => type)).toEqual([
      'document.created',
      'document.rendered',
      'document.frozen',
    ]);
    expect(events[0]).toMatchObject({
      documentId: document.id,
      docSha256: '',
      data: { source: 'template', templateId, templateVersion: 1, by: `user/${api.user.id}` },
      disclosures: { title: 'Договор подряда', number: document.number },
    });
    expect(events[1]).toMatchObject({
      docSha256: '',
      data: { engine: 'html', pages: 1, rendererVersion: 'FakePdfRenderer/1' },
    });
    expect(events[2]).toMatchObject({
      docSha256: document.sha256,
      data: { pages: 1, stampBoxes: [{ slot: 'client', page: 1 }] },
    });
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('Тайнов');
    expect(await journal.verify([stream])).toMatchObject({ ok: true });
  });

  it('may be made of values alone, and then says that nobody is named to sign', async () => {
    const document = await office.document({
      templateId,
      values: { contact: { fullName: 'Ким Анна' }, 'contact.phone': '+7 900 000-00-00', price: 5 },
      title: '  Особый договор ',
      number: 'К-7/2026',
    });

    expect(document).toMatchObject({
      title: 'Особый договор',
      number: 'К-7/2026',
      contactId: null,
    });
    expect(document.warnings.map(({ code }) => code)).toEqual(['signer_unknown']);
    expect(await textOf(document)).toContain('Договор № К-7/2026');
  });

  it('warns when the text does not name the signer (L-3), and is made all the same', async () => {
    const contactId = await office.contact('Молчанов', '+79123456701');
    const silent = await office.template('<p>Клиент согласен.</p>');

    const { warnings, status } = await office.document({ templateId: silent, contactId });

    expect(status).toBe('draft');
    expect(warnings.map(({ code }) => code)).toEqual([
      'signer_not_named',
      'signer_phone_not_named',
    ]);
  });

  it('names every missing value, and takes no number for what was not made', async () => {
    const first = await office.document({
      templateId,
      values: { contact: { fullName: 'А Б', phone: '1' }, price: 1 },
    });

    const refused = await api.post<ProblemAnswer>('/documents', { templateId });
    const second = await office.document({
      templateId,
      values: { contact: { fullName: 'А Б', phone: '1' }, price: 1 },
    });

    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ pointer }) => pointer)).toEqual([
      '/values/contact/fullName',
      '/values/contact/phone',
      '/values/price',
    ]);
    expect(Number(second.number)).toBe(Number(first.number) + 1);
  });

  it('gives two documents made at once two numbers, and passes over one given by hand', async () => {
    const plain = await office.template('<p>№ {{ document.number }}</p>');
    const make = (number?: string): Promise<DocumentAnswer> =>
      office.document({ templateId: plain, ...(number ? { number } : {}) });
    const { number: before } = await make();
    const byHand = String(Number(before) + 3);
    await make(byHand);

    const made = await Promise.all(Array.from({ length: 6 }, () => make()));

    const numbers = made.map(({ number }) => Number(number)).sort((a, b) => a - b);
    const next = Number(before) + 1;
    expect(numbers).toEqual([next, next + 1, next + 3, next + 4, next + 5, next + 6]);
    for (const document of made) expect(await textOf(document)).toContain(`№ ${document.number}`);
  });

  it('refuses what it cannot print: a letter that no font has', async () => {
    const foreign = await office.template('<p>Имя: {{ name }}</p>');

    const refused = await api.post<ProblemAnswer>('/documents', {
      templateId: foreign,
      values: { name: '漢字' },
    });

    expect(refused).toMatchObject({ status: 422, body: { code: 'pdf_text_lost' } });
  });

  it.each([
    [{ card: { type: 'flat', id: newId() } }, '/card/type'],
    [{ card: { type: 'deal', id: '5' } }, '/card/id'],
    [{ contactId: 'x' }, '/contactId'],
    [{ values: 'a' }, '/values'],
    [{ title: 'две\nстроки' }, '/title'],
    [{ number: '' }, '/number'],
    [{ status: 'signed' }, '/status'],
  ])('refuses %j', async (wrong, pointer) => {
    const answer = await api.post<ProblemAnswer>('/documents', { templateId, ...wrong });

    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('does not exist for another organization, nor can be made of its things', async () => {
    const stranger = await strangerIn(testApp);
    const theirs = new DocumentsOffice(stranger);
    const contactId = await office.contact('Свой', '+79123456702');
    const foreignContact = await theirs.contact('Чужой', '+79123456703');
    const foreignCard = await theirs.deal([foreignContact]);
    const document = await office.document({ templateId, contactId, values: { price: '1' } });

    for (const path of ['', '/phones']) {
      expect((await stranger.get(`/documents/${document.id}${path}`)).status).toBe(404);
    }
    expect((await stranger.patch(`/documents/${document.id}`, { title: 'Моё' })).status).toBe(404);
    expect((await stranger.get<{ items: [] }>('/documents')).body.items).toEqual([]);
    const attempts = [
      { templateId, contactId: foreignContact },
      { templateId, card: foreignCard },
      { templateId: await theirs.template(), contactId },
    ];
    for (const body of attempts) expect((await api.post('/documents', body)).status).toBe(404);
    const change = { contactId: foreignContact };
    expect((await api.patch(`/documents/${document.id}`, change)).status).toBe(404);
  });
});

describe('the date of a document', () => {
  it('is that of the organization’s zone: late evening UTC is tomorrow in Moscow', async () => {
    const testApp = await startTestApp(withoutBrowser);
    try {
      testApp.clock.set('2026-11-24T21:30:00.000Z');
      const office = new DocumentsOffice(await ApiSession.logIn(testApp));
      const { sha256 } = await office.document({
        templateId: await office.template('<p>{{ document.date }}</p>'),
      });

      const pdf = await testApp.get(FileStore).get(sha256);
      expect(await testApp.get(PdfReader).pageTexts(pdf)).toEqual([
        expect.stringContaining('25.11.2026'),
      ]);
    } finally {
      await testApp.close();
    }
  });
});

describe('phones of a document', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let office: DocumentsOffice;

  beforeAll(async () => {
    testApp = await startTestApp(withoutBrowser);
    api = await ApiSession.logIn(testApp);
    office = new DocumentsOffice(api);
  });
  afterAll(() => testApp.close());

  it('are those of the card as they are now, ready to choose from (S-9)', async () => {
    const first = await office.contact('Первый', '+79120000001', '84951234567');
    const second = await office.contact('Второй', '+79120000002');
    const card = await office.deal([first]);
    const templateId = await office.template('<p>Акт</p>');
    const { id } = await office.document({ templateId, card, contactId: second });
    await api.patch(`/crm/contacts/${first}`, {
      phones: [{ phone: '+79120000003', comment: 'новый' }],
    });

    const phones = await api.get(`/documents/${id}/phones`);

    expect(phones.body).toEqual({
      items: [
        {
          phone: '+79120000003',
          contactId: first,
          fullName: 'Первый Иван',
          comment: 'новый',
          source: 'card',
          changedAt: '2026-11-24T11:05:07.000Z',
          warnings: [expect.objectContaining({ code: 'phone_changed_lately' })],
        },
        {
          phone: '+79120000002',
          contactId: second,
          fullName: 'Второй Иван',
          comment: null,
          source: 'contact',
          changedAt: '2026-11-24T11:05:07.000Z',
          warnings: [expect.objectContaining({ code: 'phone_changed_lately' })],
        },
      ],
    });
  });

  it('are none without card and contact', async () => {
    const templateId = await office.template('<p>Акт</p>');
    const { id } = await office.document({ templateId });

    expect((await api.get(`/documents/${id}/phones`)).body).toEqual({ items: [] });
  });
});
