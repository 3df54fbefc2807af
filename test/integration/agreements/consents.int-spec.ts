import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgreementReader } from '../../../src/agreements/index.js';
import { newId } from '../../../src/platform/index.js';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Version {
  agreementId: string;
  version: number;
  title: string;
  html: string;
  current: boolean;
}
interface Consent {
  id: string;
  shownOnSigningPage: boolean;
  purpose: string;
  current: Version;
}
interface List<Item> {
  items: Item[];
  nextCursor: string | null;
}
interface Problem {
  errors: { pointer: string }[];
}

describe('consents', () => {
  let testApp: TestApp;

  beforeAll(async () => {
    testApp = await startTestApp();
  });
  afterAll(() => testApp.close());

  const company = async (): Promise<ApiSession> => {
    const api = await strangerIn(testApp);
    await api.patch('/settings/e-signature', { signatoryName: 'ООО «Ромашка»' });
    return api;
  };
  const purpose = 'Отправка предложений и новостей компании';

  it('are documents of their own, shown to nobody until switched on', async () => {
    const api = await company();
    const created = await api.post<Consent>('/agreements/consents', { purpose });
    const reader = testApp.get(AgreementReader);
    const { organizationId } = api.user;
    const before = await reader.currentConsents(organizationId);
    const shown = await api.patch<Consent>(`/agreements/consents/${created.body.id}`, {
      shownOnSigningPage: true,
    });
    const after = await reader.currentConsents(organizationId);

    expect(created).toMatchObject({
      status: 201,
      body: { shownOnSigningPage: false, purpose, current: { version: 1, current: true } },
    });
    expect(created.body.current.html).toContain(purpose);
    expect(created.body.current.html).toContain('ООО «Ромашка»');
    expect(before).toEqual([]);
    expect(shown.body).toMatchObject({ id: created.body.id, shownOnSigningPage: true });
    expect(after).toMatchObject([{ agreementId: created.body.id, version: 1, purpose }]);
  });

  it('have versions; the page shows the one in force', async () => {
    const api = await company();
    const { id } = (
      await api.post<Consent>('/agreements/consents', { purpose, shownOnSigningPage: true })
    ).body;
    const published = await api.post<Version>(`/agreements/consents/${id}/versions`, {
      purpose: 'Другая цель',
      title: 'Согласие на рассылку',
      html: '<p>Согласен на: {{purpose}}</p>',
    });
    const versions = await api.get<List<Version>>(`/agreements/consents/${id}/versions`);
    const list = await api.get<List<Consent>>('/agreements/consents');

    expect(published).toMatchObject({
      status: 201,
      body: { version: 2, html: '<p>Согласен на: Другая цель</p>' },
    });
    expect(versions.body.items.map(({ version }) => version)).toEqual([2, 1]);
    expect(list.body.items).toMatchObject([
      { id, purpose: 'Другая цель', current: { version: 2, title: 'Согласие на рассылку' } },
    ]);
    const { organizationId } = api.user;
    expect(await testApp.get(AgreementReader).currentConsents(organizationId)).toMatchObject([
      { version: 2 },
    ]);
  });

  it('need a purpose', async () => {
    const api = await company();
    const answer = await api.post<Problem>('/agreements/consents', {});
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/purpose' }] } });
  });

  it('of another organization do not exist, nor does an offer under their address', async () => {
    const [one, two] = [await company(), await company()];
    const { id } = (await one.post<Consent>('/agreements/consents', { purpose })).body;
    const offer = (await two.post<Version>('/agreements/company-offers', {})).body.agreementId;

    for (const other of [id, offer, newId()]) {
      const at = `/agreements/consents/${other}`;
      expect((await two.patch(at, { shownOnSigningPage: true })).status).toBe(404);
      expect((await two.get(`${at}/versions`)).status).toBe(404);
      expect((await two.post(`${at}/versions`, { purpose })).status).toBe(404);
    }
    expect((await two.get<List<Consent>>('/agreements/consents')).body.items).toEqual([]);
  });
});
