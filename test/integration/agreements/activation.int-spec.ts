import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AgreementReader } from '../../../src/agreements/index.js';
import { EvidenceJournal, type JournalItem } from '../../../src/evidence/index.js';
import { ApiSession, strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Problem {
  code: string;
  errors: { pointer: string; code: string; message: string }[];
}
interface Settings {
  active: boolean;
  activatedAt: string | null;
  signatoryName: string;
}
interface Offer {
  id: string;
  version: number;
  html: string;
  sha256: string;
  mark: string | null;
  missingSections: unknown[];
  publishedBy: string;
}

const ACTIVATION = '/settings/e-signature/activation';

describe('activation', () => {
  let testApp: TestApp;
  let api: ApiSession;

  beforeAll(async () => {
    testApp = await startTestApp();
  });
  afterAll(() => testApp.close());
  beforeEach(async () => {
    api = await strangerIn(testApp);
  });

  const name = (signatoryName: string) => api.patch('/settings/e-signature', { signatoryName });
  const activate = (operatorOfferVersion = 1) =>
    api.post<Settings>(ACTIVATION, { operatorOfferVersion });
  const offers = async () =>
    (await api.get<{ items: Offer[] }>('/agreements/company-offers')).body.items;
  const journal = async (...types: string[]): Promise<JournalItem[]> => {
    const { organizationId } = api.user;
    const items = await testApp
      .get(EvidenceJournal)
      .read([`organization/${organizationId}`], { organizationId });
    return items.filter(({ type }) => types.includes(type));
  };

  it('is refused while «Наименование подписанта» is empty, and leaves nothing behind', async () => {
    const answer = await api.post<Problem>(ACTIVATION, { operatorOfferVersion: 1 });

    expect(answer).toMatchObject({ status: 422, body: { code: 'signatory_name_required' } });
    expect(await offers()).toEqual([]);
    expect(await journal('agreement.accepted', 'agreement.published')).toEqual([]);
  });

  it.each([2, 7])(
    'is refused for version %d of the offer, which is not in force',
    async (wrong) => {
      await name('ООО «Ромашка»');

      const answer = await api.post<Problem>(ACTIVATION, { operatorOfferVersion: wrong });

      expect(answer).toMatchObject({
        status: 422,
        body: {
          code: 'operator_offer_version',
          errors: [{ pointer: '/operatorOfferVersion', code: 'not_in_force' }],
        },
      });
    },
  );

  it.each([
    {},
    { operatorOfferVersion: '1' },
    { operatorOfferVersion: 0 },
    { operatorOfferVersion: 1.5 },
  ])('is refused for the body %j', async (body) => {
    const answer = await api.post<Problem>(ACTIVATION, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]?.pointer).toBe('/operatorOfferVersion');
  });

  it('switches on and answers with the settings', async () => {
    await name('ООО «Ромашка»');

    const answer = await activate();

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ active: true, signatoryName: 'ООО «Ромашка»' });
    expect(answer.body).toEqual((await api.get('/settings/e-signature')).body);
  });

  it('records who accepted which version of the offer, when and from where', async () => {
    await name('ООО «Ромашка»');
    const offer = (await api.get<Offer>('/agreements/operator-offer')).body;
    await activate();

    const [accepted] = await journal('agreement.accepted');

    expect(accepted).toMatchObject({
      at: '2026-11-24T11:05:07.000Z',
      data: {
        kind: 'operator-offer',
        version: 1,
        textSha256: offer.sha256,
        how: 'page',
      },
      disclosures: { ip: '127.0.0.1', personName: 'Чужой Человек' },
    });
  });

  it('gives the company the shipped offer as version 1, marked for its lawyer', async () => {
    await name('ООО «Ромашка»');
    await activate();

    const [offer, ...rest] = await offers();

    expect(rest).toEqual([]);
    expect(offer).toMatchObject({
      version: 1,
      mark: 'проверьте у юриста',
      missingSections: [],
      publishedBy: `user/${api.user.id}`,
    });
    expect(offer?.html).toContain('ООО «Ромашка» (далее — Компания)');
    const current = await testApp.get(AgreementReader).currentCompanyOffer(api.user.organizationId);
    expect(current).toMatchObject({ versionId: offer?.id, version: 1, textSha256: offer?.sha256 });
    expect(await journal('agreement.published')).toMatchObject([
      { data: { kind: 'company-offer', version: 1, textSha256: offer?.sha256 } },
    ]);
  });

  it('leaves an offer of its own as it is', async () => {
    await name('ООО «Ромашка»');
    const own = '<p>Кто ввёл код с номера, считается подписавшим. Код никому не сообщайте.</p>';
    await api.post('/agreements/company-offers', { html: own });
    await activate();

    expect(await offers()).toMatchObject([{ version: 1, html: own, mark: null }]);
  });

  it('changes nothing when repeated, also many times at once', async () => {
    await name('ООО «Ромашка»');

    const answers = await Promise.all(Array.from({ length: 6 }, () => activate()));
    const again = await activate();

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(again.body).toEqual(answers[0]?.body);
    expect(await journal('agreement.accepted', 'agreement.published')).toHaveLength(2);
    expect(await offers()).toHaveLength(1);
  });

  it('can be taken back, and switching on again is an acceptance again', async () => {
    await name('ООО «Ромашка»');
    await activate();

    const off = await api.delete<Settings>(ACTIVATION);
    const offAgain = await api.delete<Settings>(ACTIVATION);
    const on = await activate();

    expect(off).toMatchObject({ status: 200, body: { active: false, activatedAt: null } });
    expect(offAgain).toMatchObject({ status: 200, body: { active: false } });
    expect(on.body.active).toBe(true);
    expect(await journal('agreement.accepted')).toHaveLength(2);
    expect(await offers()).toHaveLength(1);
  });

  it('is for the administrator', async () => {
    const employee = await strangerIn(testApp, ['employee', 'auditor', 'operator']);

    expect((await employee.post(ACTIVATION, { operatorOfferVersion: 1 })).status).toBe(403);
    expect((await employee.delete(ACTIVATION)).status).toBe(403);
  });

  it('of a newer version is accepted anew by a company that is switched on', async () => {
    await name('ООО «Ромашка»');
    await activate();
    const operator = await ApiSession.logIn(testApp);
    const published = await operator.post<Offer>('/agreements/operator-offers', {});
    const { version } = published.body;

    const stale = await activate(version - 1);
    const fresh = await activate(version);
    await activate(version);

    expect(published).toMatchObject({ status: 201, body: { version: 2, current: true } });
    expect(stale.status).toBe(422);
    expect(fresh.status).toBe(200);
    const accepted = await journal('agreement.accepted');
    expect(accepted.map(({ data }) => data['version'])).toEqual([1, 2]);
  });
});
