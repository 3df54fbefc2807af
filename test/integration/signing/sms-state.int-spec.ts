import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../src/platform/index.js';
import { SmsCallbacks } from '../../../src/sms/callbacks/sms-callbacks.js';
import { FakeSmsGateway } from '../../../src/sms/gateways/fake-sms.gateway.js';
import { SmsGateway, type SubmissionResult } from '../../../src/sms/gateways/sms-gateway.js';
import { SmsReader } from '../../../src/sms/index.js';
import { ApiSession } from '../../support/api-session.js';
import { activeOffice } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface RequestAnswer {
  id: string;
  signers: { sms: { status: string; reason: string | null; at: string } | null }[];
}

describe('the SMS of a signer, as the author of the document sees it', () => {
  const gateway = new FakeSmsGateway();
  let testApp: TestApp;
  let api: ApiSession;
  let templateId: string;
  let phones = 0;

  beforeAll(async () => {
    testApp = await startTestApp({
      override: (builder) => builder.overrideProvider(SmsGateway).useValue(gateway),
    });
    api = await ApiSession.logIn(testApp);
    templateId = await activeOffice(api);
  });
  afterAll(() => testApp.close());

  const send = async (answer: SubmissionResult): Promise<string> => {
    phones += 1;
    const contact = await api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Иванов',
      firstName: 'Иван',
      phones: [{ phone: `+7916${String(2_000_000 + phones)}` }],
    });
    const document = await api.post<{ id: string }>('/documents', {
      templateId,
      contactId: contact.body.id,
    });
    gateway.answerNext(answer);
    const sent = await api.post<RequestAnswer>(`/documents/${document.body.id}/send`);
    expect(sent.body.signers[0]?.sms?.status).toBe('queued');
    await drainJobs(testApp);
    return sent.body.id;
  };
  const seen = async (id: string): Promise<unknown> => {
    const { body } = await api.get<RequestAnswer>(`/signing-requests/${id}`);
    return body.signers[0]?.sms;
  };
  const told = async (raw: string): Promise<void> => {
    await testApp
      .get(Transactions)
      .run((tx) => testApp.get(SmsCallbacks).take(tx, gateway.name, raw));
    await drainJobs(testApp);
  };

  it('goes from accepted to sent to delivered, part by part', async () => {
    const id = await send({ kind: 'accepted', providerIds: ['s-1', 's-2'] });
    expect(await seen(id)).toMatchObject({ status: 'accepted', reason: null });
    await told('report s-2 delivered');
    expect(await seen(id)).toMatchObject({ status: 'sent' });
    await told('report s-1 delivered');

    expect(await seen(id)).toMatchObject({ status: 'delivered', at: expect.any(String) });
  });

  it('is unknown when nobody answered, and what a late report says once it comes', async () => {
    const id = await send({ kind: 'unknown', cause: 'timeout' });
    expect(await seen(id)).toMatchObject({ status: 'unknown', reason: 'timeout' });
    const [message] = await testApp.get(SmsReader).ofRequest(id);
    await told(`report ${message?.id ?? ''} delivered`);

    expect(await seen(id)).toMatchObject({ status: 'delivered', reason: null });
  });

  it('is in the queue with the reason while the gateway cannot take it', async () => {
    const id = await send({ kind: 'postponed', reason: 'unavailable', afterMs: 1_000 });

    expect(await seen(id)).toMatchObject({ status: 'queued', reason: 'unavailable' });
  });
});
