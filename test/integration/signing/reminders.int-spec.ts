import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiSession } from '../../support/api-session.js';
import {
  activeOffice,
  aSentDocument,
  type SentDocument,
} from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/** Tuesday, 14:00 in Moscow. */
const SENT = '2026-11-24T11:00:00.000Z';

describe('reminders before the deadline', () => {
  let testApp: TestApp;
  let templateId: string;

  beforeAll(async () => {
    testApp = await startTestApp();
    templateId = await activeOffice(await ApiSession.logIn(testApp));
  });

  afterAll(async () => {
    await testApp.close();
  });

  const at = async (moment: string): Promise<ApiSession> => {
    testApp.clock.set(moment);
    await drainJobs(testApp);
    return ApiSession.logIn(testApp);
  };

  const sent = async (reminders: number[], send: object = {}): Promise<SentDocument> => {
    const api = await at(SENT);
    await api.patch('/settings/e-signature', { reminders });
    return aSentDocument(testApp, api, templateId, send);
  };

  const texts = async ({ phone }: SentDocument): Promise<string[]> => {
    const url = `/sandbox/messages?phone=${encodeURIComponent(phone)}`;
    const answer = await testApp.app.inject({ url });
    return answer.json<{ items: { text: string }[] }>().items.map(({ text }) => text);
  };

  it('come as many hours before it as the organization has chosen, with the link and no code', async () => {
    const document = await sent([48, 24]);
    await at('2026-11-25T10:59:00.000Z');
    expect(await texts(document)).toHaveLength(1);
    await at('2026-11-25T11:00:00.000Z');
    await at('2026-11-26T11:00:00.000Z');

    const [newest = '', , ...others] = await texts(document);
    expect(others).toHaveLength(1);
    expect(newest).toContain('ждёт подписи до 27.11.2026');
    expect(newest).toContain(`/s/${document.token}`);
    expect(newest).not.toMatch(/(?<!\d)\d{6}(?!\d)/);
  });

  it('come in working hours: a deadline at night is spoken of in the evening before or in the morning', async () => {
    const document = await sent([12], { expiresAt: '2026-11-26T10:30:00.000Z' });
    // Twelve hours before is 01:30 in Moscow.
    await at('2026-11-25T22:30:00.000Z');
    expect(await texts(document)).toHaveLength(1);
    await at('2026-11-26T06:00:00.000Z');

    expect(await texts(document)).toHaveLength(2);
  });

  it('that are late by a night wait for the morning', async () => {
    const document = await sent([24]);
    testApp.clock.set('2026-11-26T20:00:00.000Z');
    await drainJobs(testApp);
    expect(await texts(document)).toHaveLength(1);
    await at('2026-11-27T06:00:00.000Z');

    expect(await texts(document)).toHaveLength(2);
  });

  it('do not come after the end, nor right after the sender has reminded by hand', async () => {
    const cancelled = await sent([24]);
    await (
      await at('2026-11-25T11:00:00.000Z')
    ).post(`/signing-requests/${cancelled.requestId}/cancel`);
    const reminded = await sent([24]);
    await (
      await at('2026-11-26T10:30:00.000Z')
    ).post(`/signing-requests/${reminded.requestId}/remind`);
    await at('2026-11-26T11:00:00.000Z');

    expect(await texts(cancelled)).toHaveLength(1);
    expect(await texts(reminded)).toHaveLength(2);
  });

  it('are none where the organization wants none, or the request lives shorter', async () => {
    const silent = await sent([]);
    const short = await sent([24], { expiresAt: '2026-11-25T09:00:00.000Z' });
    await at('2026-11-25T08:59:00.000Z');
    await at('2026-11-27T10:59:00.000Z');

    expect(await texts(silent)).toHaveLength(1);
    expect(await texts(short)).toHaveLength(1);
  });
});
