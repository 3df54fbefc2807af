import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmsReader } from '../../../src/sms/index.js';
import { ApiSession } from '../../support/api-session.js';
import { activeOffice } from '../../support/builders/sent-document.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { startTestApp } from '../../support/test-app.js';

const path = '/settings/e-signature';

/** One installation, started again with another sender. */
describe('whether the SMS may be answered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signet-sender-'));
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const sendingAs = async (
    sender: string,
    body: (api: ApiSession, sms: SmsReader) => Promise<void>,
  ): Promise<void> => {
    const env = {
      SMS_GATEWAY: 'exolve',
      SMS_SENDER: sender,
      EXOLVE_API_KEY: 'key',
      EXOLVE_EVENTS: 'on',
      EXOLVE_CALLBACK_SECRET: 'c'.repeat(32),
      // Nobody listens there, and nothing is drained.
      EXOLVE_URL: 'http://127.0.0.1:9',
      JWT_SECRET: Buffer.alloc(32, 7).toString('base64'),
    };
    const testApp = await startTestApp({ env, at: { database, folder } });
    try {
      await body(await ApiSession.logIn(testApp), testApp.get(SmsReader));
    } finally {
      await testApp.close();
    }
  };

  /** The text of the SMS with which a document goes out. */
  const textSent = async (api: ApiSession, sms: SmsReader): Promise<string> => {
    const templateId = await activeOffice(api);
    const contact = await api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Иванов',
      firstName: 'Иван',
      phones: [{ phone: '+79161234567' }],
    });
    const contactId = contact.body.id;
    const document = await api.post<{ id: string }>('/documents', { templateId, contactId });
    const sent = await api.post<{ id: string }>(`/documents/${document.body.id}/send`, {});
    expect(sent.status).toBe(201);
    return (await sms.ofRequest(sent.body.id))[0]?.text ?? '';
  };

  it('is refused while they go out under a name', async () => {
    await sendingAs('Romashka', async (api) => {
      const refused = await api.patch(path, { replyAllowed: true });

      expect(refused.status).toBe(422);
      expect(refused.body).toMatchObject({
        code: 'sender_cannot_receive',
        errors: [{ pointer: '/replyAllowed' }],
      });
      expect((await api.patch(path, { replyAllowed: false })).status).toBe(200);
    });
  });

  it('is said in the SMS of a number, and no longer once the sender became a name', async () => {
    await sendingAs('79161112233', async (api, sms) => {
      expect((await api.patch(path, { replyAllowed: true })).status).toBe(200);
      expect(await textSent(api, sms)).toContain('ответьте на это СМС кодом');
    });
    await sendingAs('Romashka', async (api, sms) => {
      expect((await api.patch(path, { linkTtlHours: 24 })).status).toBe(200);
      expect(await textSent(api, sms)).not.toContain('ответьте');
    });
  });
});
