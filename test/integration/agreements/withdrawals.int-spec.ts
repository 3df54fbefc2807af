import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { hidden } from '../../support/client-phone.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { newPhone, PackageDesk } from '../../support/package-desk.js';
import { PageRig } from '../../support/page-rig.js';
import type { PageVisitor } from '../../support/page-visitor.js';

interface AcceptanceAnswer {
  readonly id: string;
  readonly kind: string;
  readonly requestId: string;
  readonly withdrawnAt: string | null;
}

describe('a consent taken back', () => {
  let rig: PageRig;
  let api: ApiSession;
  let desk: PackageDesk;
  let consentId: string;

  beforeAll(async () => {
    rig = await PageRig.start();
    api = await rig.api();
    desk = new PackageDesk(rig, api);
    const consent = { purpose: 'Новости компании', shownOnSigningPage: true };
    const { body } = await api.post<{ id: string }>('/agreements/consents', consent);
    consentId = body.id;
  });
  afterAll(() => rig.close());

  /** Signed with the consent; answers the acceptance that gave it. */
  const given = async (phone = newPhone()) => {
    const documentIds = await desk.drafts(1);
    const signers = [{ fullName: 'Ким Анна Петровна', phone }];
    const { id: requestId } = await desk.send({ documentIds, signers });
    const { html } = await desk.sign(phone, { consents: true });
    const { body } = await api.get<{ items: AcceptanceAnswer[] }>('/agreements/acceptances');
    const own = body.items.filter((item) => item.requestId === requestId);
    const find = (kind: string) => own.find((item) => item.kind === kind)?.id ?? '';
    return {
      ...{ requestId, documentIds, phone, html },
      consent: find('pd-consent'),
      offer: find('company-offer'),
    };
  };
  const withdraw = (id: string, body: object = {}) =>
    api.post<AcceptanceAnswer>(`/agreements/acceptances/${id}/withdrawal`, body);
  const withdrawals = async (requestId: string) =>
    (await desk.journal(requestId)).filter(({ type }) => type === 'consent.withdrawn');

  it('by an employee is evidence after the end of the request, and leaves the signature', async () => {
    const { requestId, consent, documentIds } = await given();
    const answer = await withdraw(consent, { reason: 'Заявление от 24.11.2026' });

    expect(answer).toMatchObject({
      status: 200,
      body: { withdrawnAt: '2026-11-24T11:05:07.000Z' },
    });
    expect(await withdrawals(requestId)).toMatchObject([
      { data: { consentId }, disclosures: { reason: 'Заявление от 24.11.2026' } },
    ]);
    expect((await desk.journal(requestId)).at(-1)?.type).toBe('consent.withdrawn');
    expect((await rig.testApp.get(EvidenceJournal).verify([`request/${requestId}`])).ok).toBe(true);
    expect(await desk.documentStatuses(documentIds)).toEqual(['signed']);
  });

  it('twice, also at the same moment, is taken back once', async () => {
    const { requestId, consent } = await given();
    const answers = await Promise.all([withdraw(consent), withdraw(consent)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await withdraw(consent)).status).toBe(200);
    expect(await withdrawals(requestId)).toHaveLength(1);
  });

  it('is told to the author, who has 30 days', async () => {
    const { consent } = await given();
    await withdraw(consent);
    await drainJobs(rig.testApp);

    const { body } = await api.get<{ items: { type: string; text: string }[] }>('/robot/messages');
    const message = body.items.find(({ type }) => type === 'consent.withdrawn');
    expect(message?.text.replaceAll('\u00a0', ' ')).toMatch(
      /^Ким А\. П\. отозвала согласие „.*“ сегодня в 14:05\. Прекратите обработку .* 30 дней/,
    );
  });

  it('is nothing but a consent, and nobody else’s', async () => {
    const { offer, consent } = await given();
    expect(await withdraw(offer)).toMatchObject({ status: 409, body: { code: 'not_a_consent' } });
    const stranger = await strangerIn(rig.testApp);
    const path = `/agreements/acceptances/${consent}/withdrawal`;
    expect((await stranger.post(path)).status).toBe(404);
  });

  describe('by the client himself', () => {
    const takeBack = (visitor: PageVisitor, page: string, html: string, consent: string) =>
      visitor.post(`${page}/withdraw`, { csrf: hidden(html, 'csrf'), consent });

    /** Opens what is signed again by a fresh code. */
    const reopened = async (phone: string) => {
      const reading = await desk.open(phone);
      const { visitor, page, html } = reading;
      const csrf = hidden(html, 'csrf');
      await visitor.post(`${page}/code`, { csrf });
      await drainJobs(rig.testApp);
      const { code } = await lastSms(rig.testApp, phone);
      await visitor.post(`${page}/confirm`, { csrf, code });
      return { visitor, page, html: (await visitor.get(page)).html };
    };

    it('is offered on the page of what is signed, opened again by a fresh code', async () => {
      const { requestId, consent, phone } = await given();
      const { visitor, page, html } = await reopened(phone);
      expect(html).toContain('Отозвать согласие');
      const answer = await takeBack(visitor, page, html, consent);

      expect([answer.status, answer.location]).toEqual([303, page]);
      const after = await visitor.get(page);
      expect(after.html).toContain('Согласие отозвано 24');
      expect(after.html).not.toContain('Отозвать согласие');
      const [withdrawn] = await withdrawals(requestId);
      expect(withdrawn?.data).toEqual({ consentId });
    });

    it('changes nothing before the fresh code, nor for the consent of another', async () => {
      const { requestId, consent, phone } = await given();
      const other = await given();
      const { visitor, page, html } = await desk.open(phone);
      await takeBack(visitor, page, html, consent);
      const proven = await reopened(other.phone);
      await takeBack(proven.visitor, proven.page, proven.html, consent);

      expect(await withdrawals(requestId)).toEqual([]);
    });
  });
});
