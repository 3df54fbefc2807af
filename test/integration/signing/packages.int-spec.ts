import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PdfReader } from '#libs/pdf';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import type { ApiSession } from '../../support/api-session.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { hidden, requiredTicks } from '../../support/client-phone.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { newPhone, PackageDesk } from '../../support/package-desk.js';
import { PageRig } from '../../support/page-rig.js';

const both = (first: string, second: string): object[] => [
  { fullName: 'Ким Анна', phone: first },
  { fullName: 'Петров Пётр', phone: second },
];

describe('a package', () => {
  const reader = new PdfReader();
  let rig: PageRig;
  let api: ApiSession;
  let desk: PackageDesk;

  beforeAll(async () => {
    rig = await PageRig.start();
    api = await rig.api();
    desk = new PackageDesk(rig, api);
  });
  afterAll(async () => {
    await reader.close();
    await rig.close();
  });

  const textOf = async (documentId: string): Promise<string> =>
    (await reader.pageTexts(await desk.pdf(documentId))).join(' ').replaceAll(/\s+/g, ' ');

  it('of contract, act and consent is signed by two clients, then by the company, in that order', async () => {
    const consent = { purpose: 'Новости компании', shownOnSigningPage: true };
    const { body } = await api.post<{ id: string }>('/agreements/consents', consent);
    const documentIds = [
      await rig.draft(newPhone(), 'Договор'),
      await rig.draft(newPhone(), 'Акт'),
    ];
    const [husband, wife, employee] = [newPhone(), newPhone(), newPhone()];
    const { id, signers } = await desk.send({
      documentIds,
      signers: [
        { fullName: 'Ким Олег', phone: husband, order: 1 },
        { fullName: 'Ким Анна', phone: wife, order: 2 },
        { userId: api.user.id, phone: employee, order: 3 },
      ],
    });
    await desk.sign(husband, { consents: true });
    await desk.sign(wife);
    await desk.sign(employee);
    await api.patch(`/agreements/consents/${body.id}`, { shownOnSigningPage: false });

    for (const [index, documentId] of documentIds.entries()) {
      const text = await textOf(documentId);
      expect(text).toContain('Подписант: Ким Олег');
      expect(text).toContain('Подписант: Ким Анна');
      expect(text).toContain('Подписант: ООО «Ромашка» За компанию: Администратор');
      expect(text).toContain('Действует за ООО «Ромашка»');
      expect(text).toContain('Клиент открыл документ (Ким Анна)');
      expect(text).toContain('Сотрудник открыл документ (Администратор)');
      expect(text.match(/Документ подписан \(/g)).toHaveLength(3);
      expect(text).not.toContain('Документ отправлен компанией');
      expect(text).toContain(`Подписан вместе с ${index === 0 ? 'Акт' : 'Договор'} №`);
    }
    const acts = (await desk.journal(id)).filter(({ type }) =>
      /^(link\.issued|consent\.given|document\.signed|request\.closed)$/.test(type),
    );
    const turn = (signer: number, ...types: string[]) =>
      types.map((type) => [type, signers[signer]?.id]);
    expect(acts.map(({ type, signerId }) => [type, signerId])).toEqual([
      ...turn(0, 'link.issued', 'consent.given', 'document.signed', 'document.signed'),
      ...turn(1, 'link.issued', 'document.signed', 'document.signed'),
      ...turn(2, 'link.issued', 'document.signed', 'document.signed'),
      ['request.closed', ''],
    ]);
    expect((await rig.testApp.get(EvidenceJournal).verify([`request/${id}`])).ok).toBe(true);
  });

  describe('of several documents', () => {
    it('is signed with one code and a tick for each, every document by a signature of its own', async () => {
      const documentIds = await desk.drafts(3);
      const number = newPhone();
      const { id } = await desk.send({
        documentIds,
        signers: [{ fullName: 'Ким Анна', phone: number }],
      });
      const { html } = await desk.open(number);
      for (const documentId of documentIds) expect(html).toContain(`name="document-${documentId}"`);

      await desk.sign(number);
      expect(await desk.documentStatuses(documentIds)).toEqual(['signed', 'signed', 'signed']);
      const items = await desk.journal(id);
      const signed = items.filter(({ type }) => type === 'document.signed');
      expect(signed.map(({ documentId }) => documentId)).toEqual(documentIds);
      expect(new Set(signed.map(({ data }) => data['signatureId'])).size).toBe(3);
      expect(items.filter(({ type }) => type === 'code.accepted')).toHaveLength(1);
      expect(items.filter(({ type }) => type === 'request.closed')).toHaveLength(1);
    });

    it('is not signed while one document is without its tick', async () => {
      const documentIds = await desk.drafts(2);
      const number = newPhone();
      await desk.send({ documentIds, signers: [{ fullName: 'Ким Анна', phone: number }] });
      const { visitor, page, html, code } = await desk.open(number);
      const untick = { [`document-${documentIds[1] ?? ''}`]: '' };

      const answer = await visitor.post(`${page}/confirm`, {
        ...requiredTicks(html),
        ...untick,
        csrf: hidden(html, 'csrf'),
        code,
      });
      expect(answer.status).toBe(422);
      expect(await desk.documentStatuses(documentIds.slice(0, 1))).toEqual(['viewed']);
    });
  });

  describe('for several signers at once', () => {
    it('is signed by the last of them; each has a link, a code and a signature of his own', async () => {
      const documentIds = await desk.drafts(2);
      const [first, second] = [newPhone(), newPhone()];
      const { id } = await desk.send({
        documentIds,
        signers: both(first, second),
      });
      const [one, other] = await Promise.all([first, second].map((it) => lastSms(rig.testApp, it)));
      expect(one?.token).not.toBe(other?.token);

      const { html } = await desk.sign(second);
      expect(html).toContain('Ждём остальных');
      expect(await desk.signerStatuses(id)).toEqual(['sent', 'signed']);
      expect(await desk.documentStatuses(documentIds.slice(0, 1))).toEqual(['viewed']);
      await desk.sign(first);
      expect(await desk.request(id)).toMatchObject({ status: 'signed' });
      const signed = (await desk.journal(id)).filter(({ type }) => type === 'document.signed');
      expect(signed).toHaveLength(4);
      expect((await rig.testApp.get(EvidenceJournal).verify([`request/${id}`])).ok).toBe(true);
    });

    it('is signed once when all give their codes at the same moment', async () => {
      const documentIds = await desk.drafts(1);
      const numbers = [newPhone(), newPhone(), newPhone()];
      const signers = numbers.map((number, i) => ({ fullName: `Ким Анна ${i}`, phone: number }));
      const { id } = await desk.send({ documentIds, signers });
      await Promise.all(numbers.map((number) => desk.sign(number)));

      expect(await desk.request(id)).toMatchObject({ status: 'signed' });
      const items = await desk.journal(id);
      expect(items.filter(({ type }) => type === 'document.signed')).toHaveLength(3);
      expect(items.filter(({ type }) => type === 'request.closed')).toHaveLength(1);
    });

    it('takes the code of nobody but the signer himself', async () => {
      const documentIds = await desk.drafts(1);
      const [first, second] = [newPhone(), newPhone()];
      const { id } = await desk.send({
        documentIds,
        signers: both(first, second),
      });
      const { visitor, page, html } = await desk.open(first);
      const { code } = await lastSms(rig.testApp, second);

      const form = { ...requiredTicks(html), csrf: hidden(html, 'csrf'), code };
      expect((await visitor.post(`${page}/confirm`, form)).status).toBe(422);
      expect(await desk.signerStatuses(id)).toEqual(['viewed', 'sent']);
    });

    it('is declined as a whole by one of them; the link of the others leads nowhere', async () => {
      const documentIds = await desk.drafts(2);
      const [first, second] = [newPhone(), newPhone()];
      const { id } = await desk.send({
        documentIds,
        signers: both(first, second),
      });
      const other = await desk.open(second);
      const { visitor, page, html } = await desk.open(first);
      await visitor.post(`${page}/decline`, { csrf: hidden(html, 'csrf'), reason: 'Дорого' });

      expect(await desk.signerStatuses(id)).toEqual(['declined', 'cancelled']);
      expect(await desk.documentStatuses(documentIds)).toEqual(['declined', 'declined']);
      const { token } = await lastSms(rig.testApp, second);
      expect((await rig.visitor().get(`/s/${token}`)).status).toBe(404);
      expect((await other.visitor.get(other.page)).status).toBe(404);
      expect((await visitor.get(page)).html).toContain('Вы отклонили документ');
    });
  });

  describe('for signers in turn', () => {
    it('writes to the next one only when everybody before him has signed', async () => {
      const documentIds = await desk.drafts(1);
      const [first, alsoFirst, last] = [newPhone(), newPhone(), newPhone()];
      const { id, signers } = await desk.send({
        documentIds,
        signers: [
          { fullName: 'Последний Пётр', phone: last, order: 2 },
          { fullName: 'Ким Анна', phone: first, order: 1 },
          { fullName: 'Ким Олег', phone: alsoFirst, order: 1 },
        ],
      });
      expect(signers.map(({ fullName, order, status }) => [fullName, order, status])).toEqual([
        ['Ким Анна', 1, 'sent'],
        ['Ким Олег', 1, 'sent'],
        ['Последний Пётр', 2, 'draft'],
      ]);
      await desk.sign(first);
      expect((await desk.request(id)).signers[2]).toMatchObject({ status: 'draft', sms: null });
      await desk.sign(alsoFirst);
      expect((await desk.request(id)).signers[2]).toMatchObject({
        status: 'sent',
        sms: { status: 'delivered' },
      });
      await desk.sign(last);

      expect(await desk.request(id)).toMatchObject({ status: 'signed' });
      const items = await desk.journal(id);
      expect(items[0]).toMatchObject({ type: 'request.created', data: { ordered: true } });
      const links = items.filter(({ type }) => type === 'link.issued');
      const signatures = items.filter(({ type }) => type === 'document.signed');
      expect(links[2]?.seq).toBeGreaterThan(signatures[1]?.seq ?? Infinity);
    });

    it('reminds and sends again to those alone whose turn it is, and ends for everybody', async () => {
      const documentIds = await desk.drafts(1);
      const [first, last] = [newPhone(), newPhone()];
      const { id } = await desk.send({
        documentIds,
        signers: [
          { fullName: 'Ким Анна', phone: first, order: 1 },
          { fullName: 'Петров Пётр', phone: last, order: 2 },
        ],
      });
      rig.testApp.clock.advance(61_000);
      expect((await api.post(`/signing-requests/${id}/resend`)).status).toBe(200);
      await drainJobs(rig.testApp);
      expect(await lastSms(rig.testApp, last)).toEqual({ token: '', code: '' });

      expect((await api.post(`/signing-requests/${id}/cancel`)).status).toBe(200);
      expect(await desk.signerStatuses(id)).toEqual(['cancelled', 'cancelled']);
    });
  });

  describe("with the company's own signature", () => {
    it('asks the employee for no consent of his to the processing of data', async () => {
      const consent = { purpose: 'Новости компании', shownOnSigningPage: true };
      const { body } = await api.post<{ id: string }>('/agreements/consents', consent);
      const documentIds = await desk.drafts(1);
      const [client, employee] = [newPhone(), newPhone()];
      await desk.send({
        documentIds,
        signers: [
          { fullName: 'Ким Анна', phone: client },
          { userId: api.user.id, phone: employee },
        ],
      });

      expect((await desk.open(client)).html.includes('name="consent-')).toBe(true);
      expect((await desk.open(employee)).html.includes('name="consent-')).toBe(false);
      await api.patch(`/agreements/consents/${body.id}`, { shownOnSigningPage: false });
    });
  });

  describe('that cannot be sent', () => {
    const signer = { fullName: 'Ким Анна', phone: '+79160000001' };

    it.each([
      ['no documents', { documentIds: [], signers: [signer] }, '/documentIds'],
      ['no signers', { signers: [] }, '/signers'],
      [
        'a number that is none',
        { signers: [signer, { fullName: 'Ким Олег', phone: '12' }] },
        '/signers/1/phone',
      ],
      ['one person twice', { signers: [signer, signer] }, '/signers/1'],
      ['a turn before the first', { signers: [{ ...signer, order: 0 }] }, '/signers/0/order'],
    ])('because of %s is a 422 that points there', async (_, body, pointer) => {
      const documentIds = await desk.drafts(1);
      const answer = await api.post<{ errors: { pointer: string }[] }>('/signing-requests', {
        documentIds,
        ...body,
      });
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0]?.pointer).toBe(pointer);
      expect(await desk.documentStatuses(documentIds)).toEqual(['draft']);
    });

    it('since a document is sent already leaves the others as they are', async () => {
      const sent = await rig.sent();
      const [draft = ''] = await desk.drafts(1);
      const body = { documentIds: [draft, sent.documentId], signers: [signer] };
      const answer = await api.post('/signing-requests', body);
      expect(answer).toMatchObject({ status: 409, body: { code: 'invalid_transition' } });
      expect(await desk.documentStatuses([draft])).toEqual(['draft']);
    });
  });
});
