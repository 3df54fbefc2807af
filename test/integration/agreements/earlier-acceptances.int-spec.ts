import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceJournal, type JournalItem } from '../../../src/evidence/index.js';
import { FileStore } from '../../../src/platform/index.js';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageRig, type SentLink } from '../../support/page-rig.js';
import { uploadForm } from '../../support/upload-file.js';

const SCAN = Buffer.from('%PDF-1.7\n% соглашение с подписью\n');
const TOLD = 'Вы уже приняли соглашение об электронной подписи (редакция ';

interface Acceptance {
  id: string;
  kind: string;
  how: string;
  version: number;
  contactId: string | null;
  fullName: string;
  phone: string | null;
  requestId: string | null;
  acceptedAt: string;
  scanSha256: string | null;
}

describe('a client who has accepted the agreement before', () => {
  let rig: PageRig;
  let api: ApiSession;
  let phones = 0;

  beforeAll(async () => {
    rig = await PageRig.start();
    api = await rig.api();
  });
  afterEach(() => api.patch('/settings/e-signature', { askAgreement: 'once' }));
  afterAll(() => rig.close());

  const aClient = async (): Promise<{ contactId: string; phone: string }> => {
    phones += 1;
    const phone = `+7926${String(1_000_000 + phones)}`;
    const draft = await rig.draft(phone);
    const { body } = await api.get<{ contactId: string }>(`/documents/${draft}`);
    return { contactId: body.contactId, phone };
  };
  const sentTo = async (
    { contactId, phone }: { contactId: string; phone: string },
    send: object = {},
  ): Promise<SentLink> => {
    const { templateId } = rig;
    const document = await api.post<{ id: string }>('/documents', { templateId, contactId });
    const sent = await api.post<{ id: string }>(`/documents/${document.body.id}/send`, {
      phone,
      ...send,
    });
    expect(sent.status).toBe(201);
    await drainJobs(rig.testApp);
    const { token, code } = await lastSms(rig.testApp, phone);
    const ids = { documentId: document.body.id, requestId: sent.body.id };
    return { ...ids, phone, token, code, link: `/s/${token}` };
  };
  const sign = async (document: SentLink) => {
    const { visitor, page, form } = await rig.opened(document);
    const { html } = await visitor.get(page);
    const signed = await visitor.post(`${page}/confirm`, { ...form, code: document.code });
    return { html, form, status: signed.status, sid: page.split('/').at(-1) };
  };
  const acceptedIn = async (document: SentLink): Promise<JournalItem[]> => {
    const stream = `request/${document.requestId}`;
    expect((await rig.testApp.get(EvidenceJournal).verify([stream])).ok).toBe(true);
    return (await rig.journal(document)).filter(({ type }) => type === 'agreement.accepted');
  };
  const record = async (
    fields: Record<string, string>,
    scan: Buffer | undefined = SCAN,
    session = api,
  ) => {
    const form = new FormData();
    // The file before the fields: a form may bring them in any order.
    form.append('scan', new Blob([Uint8Array.from(scan)]), 'скан.pdf');
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const path = '/agreements/acceptances';
    const { status, body } = await uploadForm(rig.testApp, session, path, form);
    return { status, body: body as Acceptance & { errors: { pointer: string }[] } };
  };

  it('is told so and not asked again; the request records that it rests on the earlier act', async () => {
    const client = await aClient();
    const first = await sentTo(client);
    expect((await sign(first)).status).toBe(303);
    const second = await sentTo(client);
    const { html, form, status, sid } = await sign(second);

    expect(html).toContain(`${TOLD}1 от `);
    expect(html).toContain('Прочитать соглашение');
    expect(Object.keys(form)).not.toContain('offer');
    expect(status).toBe(303);
    expect(await rig.statusOf(second)).toBe('signed');
    const [before] = await acceptedIn(first);
    expect(await acceptedIn(second)).toMatchObject([
      {
        data: {
          ...before?.data,
          how: 'earlier',
          tickSha256: '',
          sessionId: sid,
        },
        disclosures: { fullName: 'Иванов Иван' },
      },
    ]);
  });

  it('asks for the code with the tick of the document alone, where codes come on demand', async () => {
    const client = await aClient();
    await sign(await sentTo(client));
    const document = await sentTo(client, { codeDelivery: 'on-demand' });
    const { visitor, page, form } = await rig.opened(document);
    const asked = await visitor.post(`${page}/code`, form);
    await drainJobs(rig.testApp);
    const { html } = await visitor.get(page);
    const { code } = await lastSms(rig.testApp, client.phone);
    const signed = await visitor.post(`${page}/confirm`, { csrf: form['csrf'] ?? '', code });

    expect(asked.status).toBe(303);
    expect(html).toContain(TOLD);
    expect(signed.status).toBe(303);
    expect(await acceptedIn(document)).toMatchObject([{ data: { how: 'earlier' } }]);
  });

  it('is asked again by a company that always asks, even in a page that was opened before', async () => {
    const client = await aClient();
    await sign(await sentTo(client));
    const document = await sentTo(client);
    const { visitor, page, form } = await rig.opened(document);
    await api.patch('/settings/e-signature', { askAgreement: 'always' });
    const refused = await visitor.post(`${page}/confirm`, { ...form, code: document.code });
    const { html, status } = await sign(document);

    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Отметьте, что принимаете соглашение');
    expect(html).not.toContain(TOLD);
    expect(status).toBe(303);
    expect(await acceptedIn(document)).toMatchObject([{ data: { how: 'page' } }]);
  });

  it('is asked for a newer version, and from another number', async () => {
    const client = await aClient();
    await sign(await sentTo(client));
    const phone = '+79269999999';
    const elsewhere = await rig.opened(await sentTo({ ...client, phone }));
    expect(Object.keys(elsewhere.form)).toContain('offer');

    await api.post('/agreements/company-offers', {});
    const newer = await rig.opened(await sentTo(client));
    expect(Object.keys(newer.form)).toContain('offer');
  });

  it.each([
    ['paper', 'на бумаге'],
    ['in-contract', 'в договоре'],
  ])('off the page (%s) is not asked, and the request says how', async (how, words) => {
    const client = await aClient();
    const recorded = await record({ contactId: client.contactId, how, acceptedAt: '2026-11-01' });
    const document = await sentTo(client);
    const { html, form, status } = await sign(document);

    expect(recorded).toMatchObject({
      status: 201,
      body: {
        how,
        kind: 'company-offer',
        contactId: client.contactId,
        fullName: 'Иванов Иван',
        phone: null,
        requestId: null,
        acceptedAt: '2026-11-01T00:00:00.000Z',
      },
    });
    expect(html).toContain(`${words} 01.11.2026`);
    expect(Object.keys(form)).not.toContain('offer');
    expect(status).toBe(303);
    const acceptanceId = recorded.body.id;
    expect(await acceptedIn(document)).toMatchObject([{ data: { how, acceptanceId } }]);
  });

  it('on a paper that names a number is asked at any other number', async () => {
    const client = await aClient();
    await record({ contactId: client.contactId, how: 'paper', phone: '8 926 999-99-98' });

    const other = await rig.opened(await sentTo(client));
    const named = await rig.opened(await sentTo({ ...client, phone: '+79269999998' }));
    expect(Object.keys(other.form)).toContain('offer');
    expect(Object.keys(named.form)).not.toContain('offer');
  });

  it('is found in the list with version, time, way and scan; the chain of the company names the act', async () => {
    const client = await aClient();
    await sign(await sentTo(client));
    const { id } = (await record({ contactId: client.contactId, how: 'paper' })).body;
    const list = await api.get<{ items: Acceptance[] }>(
      `/agreements/acceptances?contactId=${client.contactId}`,
    );
    const scan = await api.get<string>(`/agreements/acceptances/${id}/scan`);
    const stream = `organization/${api.user.organizationId}`;
    const items = await rig.testApp.get(EvidenceJournal).read([stream], api.user);

    const offers = await api.get<{ items: { title: string }[] }>('/agreements/company-offers');
    const title = offers.body.items[0]?.title;
    expect(list.body.items).toMatchObject([
      { how: 'paper', fullName: 'Иванов Иван', title },
      { how: 'page', fullName: 'Иванов Иван', title },
    ]);
    expect(scan.status).toBe(200);
    expect(items.at(-1)).toMatchObject({
      type: 'evidence.read',
      data: { by: `user/${api.user.id}`, what: 'acceptance-scan' },
    });
    expect(scan.headers['content-type']).toBe('application/pdf');
    expect(items.find(({ data }) => data['acceptanceId'] === id)).toMatchObject({
      type: 'agreement.accepted',
      data: { kind: 'company-offer', how: 'paper', tickSha256: '', sessionId: '' },
      disclosures: { fullName: 'Иванов Иван' },
    });
  });

  it('is not recorded from what is no scan, of tomorrow, or without its fields', async () => {
    const { contactId } = await aClient();
    const how = 'paper';
    const answers = [
      await record({ contactId, how }, Buffer.from('MZ, a program')),
      await record({ contactId, how, acceptedAt: '2099-01-01' }),
      await record({ contactId, how: 'page' }),
      await record({ contactId, how, phone: '123' }),
    ];

    expect(answers.map(({ status, body }) => [status, body.errors[0]?.pointer])).toEqual([
      [422, '/scan'],
      [422, '/acceptedAt'],
      [422, '/how'],
      [422, '/phone'],
    ]);
    const noForm = await api.post('/agreements/acceptances', { contactId, how });
    const noVersion = await record({ contactId, how, version: '99' });
    expect([noForm.status, noVersion.status]).toEqual([422, 404]);
    const path = `/agreements/acceptances?contactId=${contactId}`;
    expect((await api.get<{ items: unknown[] }>(path)).body.items).toEqual([]);
  });

  it('is forgotten when he asks to be erased, and the paper with him', async () => {
    const person = { lastName: 'Королёва', firstName: 'Анна' };
    const contactId = (await api.post<{ id: string }>('/crm/contacts', person)).body.id;
    const scan = Buffer.from('%PDF-1.7\n% бумага с подписью Королёвой\n');
    const { id, fullName, scanSha256 } = (await record({ contactId, how: 'paper' }, scan)).body;
    await api.post(`/crm/contacts/${contactId}/erasure`, { basis: 'subject-request' });
    await drainJobs(rig.testApp);
    const { organizationId } = api.user;
    const stream = `organization/${organizationId}`;
    const items = await rig.testApp.get(EvidenceJournal).read([stream], { organizationId });
    const list = await api.get<{ items: Acceptance[] }>('/agreements/acceptances');

    expect(fullName).toBe('Королёва Анна');
    expect((await api.get(`/agreements/acceptances/${id}/scan`)).status).toBe(404);
    const left = { fullName: '', contactId: null, scanSha256: null };
    expect(list.body.items.find((one) => one.id === id)).toMatchObject(left);
    expect(await rig.testApp.get(FileStore).has(scanSha256 ?? '')).toBe(false);
    expect(JSON.stringify(items)).not.toContain('Королёва');
    expect(items.find(({ data }) => data['acceptanceId'] === id)?.data).toMatchObject({
      how: 'paper',
    });
  });

  it('is a stranger to every other organization', async () => {
    const { contactId } = await aClient();
    const { id } = (await record({ contactId, how: 'paper' })).body;
    const other = await strangerIn(rig.testApp);

    expect((await record({ contactId, how: 'paper' }, SCAN, other)).status).toBe(404);
    expect((await other.get(`/agreements/acceptances/${id}/scan`)).status).toBe(404);
    const list = await other.get<{ items: unknown[] }>('/agreements/acceptances');
    expect(list.body.items).toEqual([]);
  });
});
