import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClientDataDesk, TYPED } from '../../support/client-data-desk.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { hidden, requiredTicks } from '../../support/client-phone.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageRig } from '../../support/page-rig.js';
import type { PageVisitor } from '../../support/page-visitor.js';

const SHOP = 'https://shop.example.ru';
const ORDER = `${SHOP}/orders/15?from=sms`;

let rig: PageRig;
let desk: ClientDataDesk;

beforeAll(async () => {
  rig = await PageRig.start();
  desk = await ClientDataDesk.open(rig);
  const api = await rig.api();
  const chosen = { returnOrigins: [SHOP], embedding: { origins: [SHOP] } };
  expect(await api.patch('/settings/e-signature', chosen)).toMatchObject({ status: 200 });
});

afterAll(async () => {
  await rig.close();
});

/** A client whose company named the page he comes from, and who has filled in the form. */
async function answered(): Promise<{ visitor: PageVisitor; page: string; phone: string }> {
  const draft = await desk.draft();
  const api = await rig.api();
  const asked = await api.post(`/documents/${draft.documentId}/send`, { returnUrl: ORDER });
  expect(asked.status).toBe(202);
  await drainJobs(rig.testApp);
  const visitor = rig.visitor();
  const page = await visitor.open(`/s/${(await lastSms(rig.testApp, draft.phone)).token}`);
  const form = await visitor.get(page);
  expect(form.headers['content-security-policy']).toContain(`frame-ancestors ${SHOP}`);
  const answers = { ...TYPED, csrf: hidden(form.html, 'csrf') };
  expect((await visitor.post(`${page}/data`, answers)).status).toBe(303);
  const { requestId } = await desk.documentOf(draft);
  expect((await api.get(`/signing-requests/${String(requestId)}`)).body).toMatchObject({
    returnUrl: ORDER,
  });
  return { visitor, page, phone: draft.phone };
}

describe('a client who came from a site and was asked for data', () => {
  it('is led back to it after signing', async () => {
    const { visitor, page, phone } = await answered();
    const { html } = await visitor.get(page);
    const form = { ...requiredTicks(html), csrf: hidden(html, 'csrf') };
    await visitor.post(`${page}/code`, form);
    await drainJobs(rig.testApp);
    const { code } = await lastSms(rig.testApp, phone);
    expect((await visitor.post(`${page}/confirm`, { ...form, code })).status).toBe(303);

    const done = await visitor.get(page);
    expect(done.html).toContain('Вернуться на сайт shop.example.ru');
    expect(done.html).toMatch(/signet_request=[0-9a-f-]{36}&amp;signet_status=signed/);
  });

  it('is led back to it after declining', async () => {
    const { visitor, page } = await answered();
    const { html } = await visitor.get(page);
    await visitor.post(`${page}/decline`, { csrf: hidden(html, 'csrf') });

    expect((await visitor.get(page)).html).toContain('signet_status=declined');
  });
});

describe('an account that the client fills in', () => {
  const HTML =
    '{% field бик "БИК банка" client: "bik" %}{% field счёт "Номер счёта" client: "account" bik: бик %}' +
    '<p>{{ contact.fullName }}, счёт {{ счёт }}, БИК {{ бик }}</p>';

  async function form(
    values: object,
  ): Promise<{ visitor: PageVisitor; page: string; csrf: string }> {
    const api = await rig.api();
    const made = { name: 'Договор', html: HTML, eSignatureEnabled: true };
    const template = await api.post<{ id: string }>('/templates', made);
    expect(template.status).toBe(201);
    const { dealId, phone } = await desk.draft();
    const document = await api.post<{ id: string }>('/documents', {
      templateId: template.body.id,
      card: { type: 'deal', id: dealId },
      values,
    });
    expect((await api.post(`/documents/${document.body.id}/send`)).status).toBe(202);
    await drainJobs(rig.testApp);
    const visitor = rig.visitor();
    const page = await visitor.open(`/s/${(await lastSms(rig.testApp, phone)).token}`);
    return { visitor, page, csrf: hidden((await visitor.get(page)).html, 'csrf') };
  }

  it('is taken with the БИК of its bank, and with no other', async () => {
    const { visitor, page, csrf } = await form({});
    const typed = { csrf, 'data-бик': '044525225', 'data-счёт': '40702810300000012345' };
    const refused = await visitor.post(`${page}/data`, typed);

    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Номер счёта и БИК не подходят друг к другу');
    const mended = { ...typed, 'data-счёт': '4070 2810 2000 0001 2345' };
    expect((await visitor.post(`${page}/data`, mended)).status).toBe(303);
  });

  it('is checked against the БИК that the sender gave', async () => {
    const { visitor, page, csrf } = await form({ бик: '044525225' });
    const refused = await visitor.post(`${page}/data`, {
      csrf,
      'data-счёт': '40702810300000012345',
    });

    expect(refused.status).toBe(422);
    expect(refused.html).not.toContain('id="data-бик"');
  });
});
