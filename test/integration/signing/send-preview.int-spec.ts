import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { SmsReader } from '../../../src/sms/index.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { activeOffice } from '../../support/builders/sent-document.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Preview {
  signer: { fullName: string; phone: string; phoneSource: string };
  messages: { purpose: string; text: string; segments: number; priceKopecks: number | null }[];
  priceKopecks: number | null;
  summary: string;
  warnings: { code: string; message: string }[];
}

describe('GET /documents/:id/send-preview', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let path: string;
  let documentId: string;

  beforeAll(async () => {
    testApp = await startTestApp({ env: { SMS_PART_PRICE: '3.90' } });
    api = await ApiSession.logIn(testApp);
    const templateId = await activeOffice(api);
    const contact = await api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Иванов',
      firstName: 'Иван',
      middleName: 'Иванович',
      phones: [{ phone: '+79161234567' }],
    });
    const document = await api.post<{ id: string }>('/documents', {
      templateId,
      contactId: contact.body.id,
    });
    documentId = document.body.id;
    path = `/documents/${documentId}/send-preview`;
  });
  afterAll(() => testApp.close());

  it('says who gets what and about what it costs, and sends nothing', async () => {
    const { status, body } = await api.get<Preview>(path);

    expect(status).toBe(200);
    const [message] = body.messages;
    expect(body.signer).toMatchObject({ phone: '+79161234567', phoneSource: 'contact' });
    expect(message).toMatchObject({
      purpose: 'link-code',
      text: expect.stringMatching(/\/s\/… Код подписи ••••••/),
      priceKopecks: (message?.segments ?? 0) * 390,
    });
    expect(body.summary.replaceAll('\u00a0', ' ')).toMatch(
      /^Получит: Иванов Иван Иванович, \+7 916 123-45-67 \(из карточки контакта\)\. СМС из \d частей, около \d+ ₽\.$/,
    );
    expect(await testApp.get(DataSource).query('SELECT id FROM sms_message')).toEqual([]);
  });

  it('speaks of two SMS where the code is asked for on the page', async () => {
    const { body } = await api.get<Preview>(`${path}?codeDelivery=on-demand`);

    expect(body.messages.map(({ purpose }) => purpose)).toEqual(['link', 'code']);
    expect(body.summary).toContain('2\u00a0СМС');
  });

  it('warns of a number that the card does not know, in any writing', async () => {
    for (const phone of ['%2B79990000051', '+7 999 000-00-51', '89990000051']) {
      const { body } = await api.get<Preview>(`${path}?phone=${phone}`);

      expect(body.signer).toMatchObject({ phone: '+79990000051', phoneSource: 'typed' });
      expect(body.warnings[0]).toMatchObject({ code: 'typed_number' });
    }
  });

  it('is refused as sending would be', async () => {
    expect((await api.get(`${path}?phone=12`)).status).toBe(422);
    expect((await api.get(`${path}?codeDelivery=by-owl`)).status).toBe(422);
    const stranger = await strangerIn(testApp);
    expect((await stranger.get(path)).status).toBe(404);
    const auditor = await strangerIn(testApp, ['auditor']);
    expect((await auditor.get(path)).status).toBe(403);
  });

  it('foretells the very text that is sent', async () => {
    const { body } = await api.get<Preview>(path);
    const sent = await api.post<{ id: string }>(`/documents/${documentId}/send`);
    const [message] = await testApp.get(SmsReader).ofRequest(sent.body.id);

    expect(sent.status).toBe(201);
    expect(message?.text).toBe(body.messages[0]?.text);
    expect(message?.segments).toBe(body.messages[0]?.segments);
  });
});
