import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EvidenceJournal, type JournalItem } from '../../../src/evidence/index.js';
import { CodeRequestService } from '../../../src/signing/code-request.service.js';
import { DecliningService } from '../../../src/signing/declining.service.js';
import { LinkFetches } from '../../../src/signing/link/link-fetches.js';
import { SigningLink } from '../../../src/signing/link/signing-link.entity.js';
import { ViewingService } from '../../../src/signing/viewing/viewing.service.js';
import { ApiSession } from '../../support/api-session.js';
import {
  activeOffice,
  allTicks,
  aSentDocument,
  confirm,
  facts,
  opened,
  type SentDocument,
} from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

type Ending = 'declined' | 'cancelled' | 'expired';
const endings: readonly Ending[] = ['declined', 'cancelled', 'expired'];

describe('the chain of a request that ended without signatures', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let templateId: string;

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
    templateId = await activeOffice(api);
  });

  afterAll(async () => {
    await testApp.close();
  });

  const journal = async ({ requestId }: SentDocument): Promise<JournalItem[]> =>
    testApp
      .get(EvidenceJournal)
      .read([`request/${requestId}`], { organizationId: api.user.organizationId });

  const verifies = async ({ requestId }: SentDocument): Promise<unknown> =>
    testApp.get(EvidenceJournal).verify([`request/${requestId}`]);

  /** Somebody fetches the landing, and the buffer is written. */
  const fetchLanding = async ({ requestId }: SentDocument, times: number): Promise<void> => {
    const fetches = testApp.get(LinkFetches);
    const link = await testApp.get(DataSource).getRepository(SigningLink).findOneByOrFail({
      requestId,
    });
    for (let i = 0; i < times; i += 1) fetches.note({ link, method: 'GET', net: facts.net });
    await fetches.flush();
  };

  const ended = async (ending: Ending): Promise<SentDocument> => {
    api = await ApiSession.logIn(testApp);
    const soon = new Date(testApp.clock.now().getTime() + 120_000).toISOString();
    const document = await aSentDocument(testApp, api, templateId, { expiresAt: soon });
    await fetchLanding(document, 2);
    if (ending === 'declined') {
      const session = await opened(testApp, document);
      await testApp.get(DecliningService).decline(session, { reason: 'Не та сумма', facts });
    } else if (ending === 'cancelled') {
      await api.post(`/signing-requests/${document.requestId}/cancel`);
    } else {
      testApp.clock.advance(121_000);
      await drainJobs(testApp);
    }
    return document;
  };

  it.each(endings)('is closed by the transaction that %s it, counting itself', async (ending) => {
    const document = await ended(ending);
    const items = await journal(document);
    const last = items.at(-1);

    expect(last).toMatchObject({
      type: 'request.closed',
      data: { outcome: ending, count: items.length, linkFetches: 2 },
    });
    expect(items.filter(({ type }) => type === 'request.closed')).toHaveLength(1);
    expect(await verifies(document)).toMatchObject({ ok: true });
  });

  it('takes no landing that is fetched afterwards, and counts none', async () => {
    const document = await ended('declined');
    await fetchLanding(document, 3);
    const items = await journal(document);

    expect(items.filter(({ type }) => type === 'link.fetched')).toHaveLength(2);
    expect(items.at(-1)?.type).toBe('request.closed');
  });

  it('is closed for the pages that are still open, which fail nobody', async () => {
    const document = await aSentDocument(testApp, api, templateId);
    const session = await opened(testApp, document);
    await api.post(`/signing-requests/${document.requestId}/cancel`);
    const count = (await journal(document)).length;

    const viewing = testApp.get(ViewingService);
    await viewing.shown(session, { documentId: document.documentId, pages: 99, seconds: 40 });
    await viewing.left(session.id);
    const declined = await testApp.get(DecliningService).decline(session, { reason: '', facts });
    const code = await testApp.get(CodeRequestService).request(session, allTicks(document));

    expect(await confirm(testApp, session, document)).toEqual({ kind: 'ended' });
    expect([declined, code]).toEqual(['ended', { kind: 'ended' }]);
    expect(await journal(document)).toHaveLength(count);
  });

  it('still takes what becomes of an SMS that was on its way', async () => {
    const sent = await aSentDocument(testApp, api, templateId);
    testApp.clock.advance(61_000);
    await api.post(`/signing-requests/${sent.requestId}/resend`);
    await api.post(`/signing-requests/${sent.requestId}/cancel`);
    await drainJobs(testApp);
    const types = (await journal(sent)).map(({ type }) => type);

    expect(types.slice(types.indexOf('request.closed') + 1)).toEqual(['sms.failed']);
    expect(await verifies(sent)).toMatchObject({ ok: true });
  });
});
