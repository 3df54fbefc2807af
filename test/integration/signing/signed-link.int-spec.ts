import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { aSentDocument, lastSms } from '../../support/builders/sent-document.js';
import { hidden } from '../../support/client-phone.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageRig, type SentLink } from '../../support/page-rig.js';
import type { PageVisitor } from '../../support/page-visitor.js';

let rig: PageRig;

beforeAll(async () => {
  rig = await PageRig.start();
});

afterAll(async () => {
  await rig.close();
});

const HOUR_MS = 3_600_000;

async function signed(): Promise<SentLink> {
  const document = await rig.sent();
  const { visitor, page, form } = await rig.opened(document);
  await visitor.post(`${page}/confirm`, { ...form, code: document.code });
  await drainJobs(rig.testApp);
  return document;
}

/** Another browser that came by the link and asked for a code. */
async function askedAgain(document: SentLink): Promise<{
  visitor: PageVisitor;
  page: string;
  csrf: string;
  code: string;
}> {
  const visitor = rig.visitor();
  const page = await visitor.open(document.link);
  const csrf = hidden((await visitor.get(page)).html, 'csrf');
  expect((await visitor.post(`${page}/code`, { csrf })).status).toBe(303);
  await drainJobs(rig.testApp);
  const { code } = await lastSms(rig.testApp, document.phone);
  return { visitor, page, csrf, code };
}

const another = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('the link of a signed request in another browser', () => {
  it('says that it is signed, and shows neither document nor name', async () => {
    const document = await signed();
    const visitor = rig.visitor();
    const landing = await visitor.get(document.link);

    expect(landing.html).toContain('Документ уже подписан. Компания: ООО\u00a0«Ромашка»');
    const page = await visitor.open(document.link);
    const { html } = await visitor.get(page);
    expect(html).toContain('Получить код');
    for (const secret of ['Иванов', document.phone, '/documents/', '/verify/', 'Подписать']) {
      expect(landing.html + html).not.toContain(secret);
    }
    const pdf = await visitor.get(`${page}/documents/${document.documentId}/pdf`);
    expect(pdf.status).toBe(404);
  });

  it('asks for a fresh code where it was opened before the signer signed elsewhere', async () => {
    const document = await rig.sent();
    const { visitor: onlooker, page: elsewhere } = await rig.opened(document);
    const { visitor, page, form } = await rig.opened(document);
    await visitor.post(`${page}/confirm`, { ...form, code: document.code });
    await drainJobs(rig.testApp);

    expect((await visitor.get(page)).html).toContain('Скачать подписанный документ');
    const { html } = await onlooker.get(elsewhere);
    expect(html).toContain('Получить код');
    expect(html).not.toContain('/documents/');
    const pdf = await onlooker.get(`${elsewhere}/documents/${document.documentId}/pdf`);
    expect(pdf.status).toBe(404);

    await onlooker.post(`${elsewhere}/code`, { csrf: hidden(html, 'csrf') });
    await drainJobs(rig.testApp);
    const { code } = await lastSms(rig.testApp, document.phone);
    await onlooker.post(`${elsewhere}/confirm`, { csrf: hidden(html, 'csrf'), code });
    expect((await onlooker.get(elsewhere)).html).toContain('Скачать подписанный документ');
  });

  it('opens the done page and the PDF after a fresh code, weeks after the deadline', async () => {
    const document = await signed();
    rig.testApp.clock.advance(30 * 24 * HOUR_MS);
    const { visitor, page, csrf, code } = await askedAgain(document);

    expect(code).toMatch(/^\d{6}$/);
    const given = await visitor.post(`${page}/confirm`, { csrf, code });
    expect([given.status, given.location]).toEqual([303, page]);
    expect((await visitor.get(page)).html).toContain('Скачать подписанный документ');
    const pdf = await visitor.get(`${page}/documents/${document.documentId}/pdf`);
    expect([pdf.status, pdf.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect((await visitor.post(`${page}/confirm`, { csrf, code })).location).toBe(page);
  });

  it('is written down after the end of the chain, as a copy, and the chain stays whole', async () => {
    const document = await signed();
    const { visitor, page, csrf, code } = await askedAgain(document);
    await visitor.post(`${page}/confirm`, { csrf, code: another(code) });
    await visitor.post(`${page}/confirm`, { csrf, code });
    const journal = await rig.journal(document);
    const end = journal.findIndex(({ type }) => type === 'request.closed');

    expect(journal.slice(end + 1).map(({ type }) => type)).toEqual([
      'code.issued',
      'sms.queued',
      'sms.submitted',
      'sms.delivered',
      'code.failed',
      'code.accepted',
      'document.opened',
    ]);
    expect(journal[end + 1]?.data['policy']).toBe('copy');
    const { streams } = await rig.testApp
      .get(EvidenceJournal)
      .verify([`request/${document.requestId}`]);
    expect(streams).toEqual([expect.objectContaining({ ok: true })]);
  });

  it('takes five wrong codes and then no right one either', async () => {
    const document = await signed();
    const { visitor, page, csrf, code } = await askedAgain(document);
    for (let i = 0; i < 5; i += 1) {
      await visitor.post(`${page}/confirm`, { csrf, code: another(code) });
    }
    const late = await visitor.post(`${page}/confirm`, { csrf, code });

    expect(late.status).toBe(422);
    expect(late.html).toContain('Этот код больше не действует. Получите новый');
    expect((await visitor.get(page)).html).not.toContain('Скачать');
  });

  it('sends the same code again, not before a minute has passed (SEC-3)', async () => {
    const document = await signed();
    const { visitor, page, csrf, code } = await askedAgain(document);
    expect((await visitor.post(`${page}/code`, { csrf })).status).toBe(429);
    rig.testApp.clock.advance(61_000);
    expect((await visitor.post(`${page}/code`, { csrf })).status).toBe(303);
    await drainJobs(rig.testApp);

    expect((await lastSms(rig.testApp, document.phone)).code).toBe(code);
  });

  it('takes no code of another browser and none that has run out', async () => {
    const document = await signed();
    const first = await askedAgain(document);
    const stranger = rig.visitor();
    const page = await stranger.open(document.link);
    const csrf = hidden((await stranger.get(page)).html, 'csrf');

    expect((await stranger.post(`${page}/confirm`, { csrf, code: first.code })).status).toBe(422);
    rig.testApp.clock.advance(11 * 60_000);
    const late = await first.visitor.post(`${first.page}/confirm`, {
      csrf: first.csrf,
      code: first.code,
    });
    expect(late.status).toBe(422);
  });
});

describe('a code that is asked for on the page', () => {
  it('is the same one when it is asked for again within its life, and a new one after it', async () => {
    const document = await rig.sent({ codeDelivery: 'on-demand' });
    const { visitor, page, form } = await rig.opened(document);
    const codes: string[] = [];
    for (const pause of [0, 61_000, 11 * 60_000]) {
      rig.testApp.clock.advance(pause);
      expect((await visitor.post(`${page}/code`, form)).status).toBe(303);
      await drainJobs(rig.testApp);
      codes.push((await lastSms(rig.testApp, document.phone)).code);
    }

    expect(codes[0]).toMatch(/^\d{6}$/);
    expect(codes[1]).toBe(codes[0]);
    expect(codes[2]).not.toBe(codes[0]);
    const { csrf = '' } = form;
    const done = await visitor.post(`${page}/confirm`, { csrf, code: codes[2] ?? '' });
    expect([done.status, done.location]).toEqual([303, page]);
    expect(await rig.statusOf(document)).toBe('signed');
  });

  it('is refused with the time to wait after three in an hour (SEC-2)', async () => {
    const document = await rig.sent({ codeDelivery: 'on-demand' });
    const { visitor, page, form } = await rig.opened(document);
    for (let i = 0; i < 3; i += 1) {
      expect((await visitor.post(`${page}/code`, form)).status).toBe(303);
      rig.testApp.clock.advance(11 * 60_000);
    }
    const fourth = await visitor.post(`${page}/code`, form);

    expect(fourth.status).toBe(429);
    expect(fourth.html).toContain('Новый можно получить через');
  });

  it('is what a template demands, whatever the sender would like', async () => {
    const api = await rig.api();
    const template = await api.post<{ id: string }>('/templates', {
      name: 'Договор займа',
      html: '<p>{{ contact.fullName }}, {{ contact.phone }}</p>',
      eSignatureEnabled: true,
      codeDelivery: 'on-demand',
    });
    const wish = { codeDelivery: 'with-link' };
    const sent = await aSentDocument(rig.testApp, api, template.body.id, wish);
    const { body } = await api.get<{ codeDelivery: string }>(`/signing-requests/${sent.requestId}`);

    expect(body.codeDelivery).toBe('on-demand');
    expect([sent.token === '', sent.code]).toEqual([false, '']);
  });
});
