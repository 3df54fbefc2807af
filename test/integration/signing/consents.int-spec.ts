import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceJournal, type JournalItem } from '../../../src/evidence/index.js';
import { ConfirmationService } from '../../../src/signing/confirmation.service.js';
import { tickNames } from '../../../src/signing/ticks.js';
import { ApiSession } from '../../support/api-session.js';
import {
  activeOffice,
  allTicks,
  aSentDocument,
  facts,
  opened,
} from '../../support/builders/sent-document.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const PURPOSE = 'Отправка предложений и новостей компании';

describe('a consent to the processing of personal data', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let templateId: string;
  let consent: { id: string; current: { id: string; version: number; sha256: string } };

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
    templateId = await activeOffice(api);
    const created = await api.post<typeof consent>('/agreements/consents', {
      purpose: PURPOSE,
      shownOnSigningPage: true,
    });
    consent = created.body;
  });
  afterAll(() => testApp.close());

  /** Signs, with these ticks beside the obligatory ones; answers what was recorded. */
  const signedWith = async (ticks: Record<string, string>): Promise<JournalItem[]> => {
    const document = await aSentDocument(testApp, api, templateId);
    const session = await opened(testApp, document);
    const all = { ...allTicks(document), ...ticks };
    const given = { ticks: all, code: document.code, facts };
    const outcome = await testApp.get(ConfirmationService).confirm(session, given);
    expect(outcome).toEqual({ kind: 'signed' });
    const { organizationId } = api.user;
    const journal = testApp.get(EvidenceJournal);
    expect((await journal.verify([`request/${document.requestId}`])).ok).toBe(true);
    return journal.read([`request/${document.requestId}`], { organizationId });
  };

  it('is recorded beside the offer, before the code, when its own box was ticked', async () => {
    const items = await signedWith({ [tickNames.consent(consent.current.id)]: 'c'.repeat(64) });

    const types = items.map(({ type }) => type);
    expect(types.slice(types.indexOf('agreement.accepted'))).toEqual([
      'agreement.accepted',
      'consent.given',
      'code.accepted',
      'document.signed',
    ]);
    expect(items.find(({ type }) => type === 'consent.given')).toMatchObject({
      data: {
        consentId: consent.id,
        version: 1,
        textSha256: consent.current.sha256,
        purpose: PURPOSE,
      },
      disclosures: { fullName: 'Иванов Иван' },
    });
  });

  it('is nowhere recorded when the client signed without it', async () => {
    const items = await signedWith({});

    expect(items.map(({ type }) => type)).not.toContain('consent.given');
  });
});
