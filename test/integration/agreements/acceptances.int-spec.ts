import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import {
  AgreementAcceptances,
  AgreementReader,
  AgreementVersionNotFound,
  type PageAcceptance,
} from '../../../src/agreements/index.js';
import { Acceptance } from '../../../src/agreements/acceptances/acceptance.entity.js';
import { type EvidenceEntry, EvidenceJournal } from '../../../src/evidence/index.js';
import { newId, Transactions, type Tx } from '../../../src/platform/index.js';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { aSigning } from '../../support/builders/evidence-entries.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const TICK = 'a'.repeat(64);

describe('acceptances on the signing page', () => {
  let testApp: TestApp;
  let api: ApiSession;

  beforeAll(async () => {
    testApp = await startTestApp();
  });
  afterAll(() => testApp.close());
  beforeEach(async () => {
    api = await strangerIn(testApp);
    await api.patch('/settings/e-signature', { signatoryName: 'ООО «Ромашка»' });
    await api.post('/agreements/company-offers', {});
  });

  const offer = async () => {
    const found = await testApp.get(AgreementReader).currentCompanyOffer(api.user.organizationId);
    if (!found) throw new Error('there is no offer');
    return found;
  };
  const tick = (versionId: string, organizationId = api.user.organizationId): PageAcceptance => {
    const { requestId, signerId, sessionId } = aSigning();
    return {
      ...{ organizationId, requestId, signerId, sessionId, versionId },
      tickSha256: TICK,
      fullName: 'Иванова Мария Сергеевна',
      contactId: newId(),
      phone: '+79123456789',
      net: { ip: '203.0.113.7', userAgent: 'Mozilla/5.0 (Linux; Android 14)' },
    };
  };
  /** In a request that has been sent: nothing else may begin its chain. */
  const inRequest = <T>(
    { requestId, organizationId }: PageAcceptance,
    body: (tx: Tx) => Promise<T>,
  ): Promise<T> =>
    testApp.get(Transactions).run(async (tx) => {
      const stream = `request/${requestId}` as const;
      const created = { ...aSigning().created(), stream, organizationId };
      await testApp.get(EvidenceJournal).record(tx, created);
      return body(tx);
    });
  /** As a signature does it: the entry is recorded among its own. */
  const recorded = async <T extends { readonly entry: EvidenceEntry }>(
    tx: Tx,
    accepted: T,
  ): Promise<T> => {
    await testApp.get(EvidenceJournal).recordAll(tx, [accepted.entry]);
    return accepted;
  };
  const accept = (given: PageAcceptance) =>
    inRequest(given, async (tx) =>
      recorded(tx, await testApp.get(AgreementAcceptances).acceptOnPage(tx, given)),
    );
  const journalOf = async ({ requestId, organizationId }: PageAcceptance) => {
    const stream = `request/${requestId}`;
    const items = await testApp.get(EvidenceJournal).read([stream], { organizationId });
    return items.slice(1);
  };
  const rowsOf = ({ requestId }: PageAcceptance) =>
    testApp.get(DataSource).getRepository(Acceptance).findBy({ requestId });

  it('are kept with version, hash, words of the tick, person and place', async () => {
    const { versionId, agreementId, textSha256 } = await offer();
    const given = tick(versionId);

    const accepted = await accept(given);

    expect(accepted).toMatchObject({ agreementId, version: 1, textSha256 });
    const { net, ...person } = given;
    expect(await rowsOf(given)).toEqual([
      {
        ...person,
        id: accepted.acceptanceId,
        withdrawnAt: null,
        withdrawnBy: null,
        kind: 'company-offer',
        agreementId,
        version: 1,
        textSha256,
        how: 'page',
        scanSha256: null,
        ip: net.ip,
        userAgent: net.userAgent,
        acceptedAt: testApp.clock.now(),
        acceptedBy: `signer/${given.signerId}`,
      },
    ]);
    expect(await journalOf(given)).toMatchObject([
      {
        type: 'agreement.accepted',
        signerId: given.signerId,
        data: {
          kind: 'company-offer',
          agreementId,
          version: 1,
          textSha256,
          tickSha256: TICK,
          sessionId: given.sessionId,
          how: 'page',
          acceptanceId: accepted.acceptanceId,
        },
        disclosures: {
          fullName: 'Иванова Мария Сергеевна',
          ip: '203.0.113.7',
          userAgent: 'Mozilla/5.0 (Linux; Android 14)',
        },
      },
    ]);
  });

  it('stay with the version that was shown when a newer one has been published', async () => {
    const { versionId } = await offer();
    await api.post('/agreements/company-offers', {});

    expect(await accept(tick(versionId))).toMatchObject({ version: 1 });
    expect(await accept(tick((await offer()).versionId))).toMatchObject({ version: 2 });
  });

  it('leave nothing when the signature does not come about', async () => {
    const given = tick((await offer()).versionId);
    const failed = inRequest(given, async (tx) => {
      await recorded(tx, await testApp.get(AgreementAcceptances).acceptOnPage(tx, given));
      throw new Error('the code was used by somebody else');
    });

    await expect(failed).rejects.toThrow('used by somebody else');
    expect(await rowsOf(given)).toEqual([]);
    expect(await journalOf(given)).toEqual([]);
  });

  it("are refused for another organization's offer, also when it is remembered", async () => {
    const { versionId } = await offer();
    await accept(tick(versionId));

    await expect(accept(tick(versionId, newId()))).rejects.toThrow(AgreementVersionNotFound);
    await expect(accept(tick(newId()))).rejects.toThrow(AgreementVersionNotFound);
  });

  it('of a consent are a record of another kind, by a tick of its own', async () => {
    await api.post('/agreements/consents', { purpose: 'Новости', shownOnSigningPage: true });
    const [consent] = await testApp.get(AgreementReader).currentConsents(api.user.organizationId);
    const given = tick(consent?.versionId ?? '');
    const { acceptanceId } = await inRequest(given, async (tx) =>
      recorded(tx, await testApp.get(AgreementAcceptances).giveConsent(tx, given)),
    );

    expect(await rowsOf(given)).toMatchObject([{ id: acceptanceId, kind: 'pd-consent' }]);
    expect(await journalOf(given)).toMatchObject([
      {
        type: 'consent.given',
        data: {
          consentId: consent?.agreementId,
          version: 1,
          textSha256: consent?.textSha256,
          purpose: 'Новости',
          sessionId: given.sessionId,
        },
      },
    ]);
    await expect(accept(tick(given.versionId))).rejects.toThrow(AgreementVersionNotFound);
  });
});
