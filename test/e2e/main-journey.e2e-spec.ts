import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/api-client.js';
import { ClientPhone } from '../support/client-phone.js';
import { eventually } from '../support/eventually.js';
import type { DocumentAnswer, RequestAnswer } from '../support/office.js';
import { RunningSignet } from '../support/running-signet.js';

const PHONE = '+79161234567';

interface Journal {
  items: { stream: string; seq: number; type: string; disclosures: Record<string, string> }[];
  chain: { ok: boolean; streams: { stream: string; count: number; ok: boolean }[] };
}

interface Inbox {
  items: { type: string; text: string; documentId: string }[];
  unreadCount: number;
}

/** The seed's straight path, the README's tour: each step stands on the one before. */
describe('from login to a signed document', () => {
  let signet: RunningSignet;
  let api: ApiClient;
  let client: ClientPhone;
  let document: DocumentAnswer;
  let link: string;
  let code: string;
  let page: string;

  const current = async (): Promise<DocumentAnswer> =>
    (await api.get<DocumentAnswer>(`/documents/${document.id}`)).body;

  beforeAll(async () => {
    signet = await RunningSignet.start();
    api = await new ApiClient(signet.baseUrl).logIn();
    client = new ClientPhone(signet.baseUrl, PHONE);
  });

  afterAll(async () => {
    await signet.stop();
  });

  it('refuses activation while the signatory has no name', async () => {
    const offer = await api.get<{ version: number }>('/agreements/operator-offer');
    const answer = await api.post<{ code: string }>('/settings/e-signature/activation', {
      operatorOfferVersion: offer.body.version,
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'signatory_name_required']);
  });

  it('names the signatory and activates the module', async () => {
    const named = await api.patch('/settings/e-signature', { signatoryName: 'ООО «Ромашка»' });
    expect(named.status).toBe(200);
    const offer = await api.get<{ version: number }>('/agreements/operator-offer');
    const body = { operatorOfferVersion: offer.body.version };
    const first = await api.post<{ active: boolean }>('/settings/e-signature/activation', body);
    const again = await api.post<{ active: boolean }>('/settings/e-signature/activation', body);
    expect([first.status, first.body.active, again.status]).toEqual([200, true, 200]);
  });

  it('makes a document of a shipped template from a deal with a contact', async () => {
    const { body: templates } = await api.get<{ items: { id: string; name: string }[] }>(
      '/templates',
    );
    const template = templates.items.find(({ name }) => name.startsWith('Договор'));
    expect(template).toBeDefined();
    await api.patch(`/templates/${template?.id}`, { eSignatureEnabled: true });
    const contact = await api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Иванов',
      firstName: 'Иван',
      middleName: 'Иванович',
      email: 'ivanov@example.test',
      phones: [{ phone: '8 (916) 123-45-67', comment: 'личный' }],
    });
    const deal = await api.post<{ id: string }>('/crm/deals', {
      title: 'Монтаж',
      contactIds: [contact.body.id],
    });
    const card = { type: 'deal', id: deal.body.id };
    const missing = await api.post<{ errors: { pointer: string }[] }>('/documents', {
      templateId: template?.id,
      card,
    });
    expect(missing.status).toBe(422);
    const values = Object.fromEntries(
      missing.body.errors.map(({ pointer }) => [pointer.replace('/values/', ''), '1000']),
    );
    const made = await api.post<DocumentAnswer>('/documents', {
      templateId: template?.id,
      card,
      values,
    });
    expect(made.body).toMatchObject({ status: 'draft' });
    expect(made.status).toBe(201);
    document = made.body;
  });

  it("offers the card's phones and sends with one call", async () => {
    const phones = await api.get<{ items: { phone: string; source: string }[] }>(
      `/documents/${document.id}/phones`,
    );
    expect(phones.body.items).toMatchObject([{ phone: PHONE, source: 'card' }]);
    const sent = await api.post<RequestAnswer>(`/documents/${document.id}/send`);
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ status: 'sent', signers: [{ status: 'sent' }] });
  });

  it('sends one SMS in Russian with link, code and warning', async () => {
    const sms = await client.sms();
    link = client.linkIn(sms);
    code = client.codeIn(sms);
    expect(sms.text).toContain('ООО «Ромашка»');
    expect(sms.text).toContain('никому не сообщайте');
    expect(sms.text).toMatch(/\([0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\)/);
    expect(await client.messages()).toHaveLength(1);
  });

  it('changes nothing by twenty GETs and HEADs of the landing', async () => {
    for (let i = 0; i < 20; i += 1) {
      const landing = await client.fetch(link, i % 2 ? 'HEAD' : 'GET');
      expect(landing.status).toBe(200);
      expect(landing.html).not.toContain('Иванов');
    }
    expect((await current()).status).toBe('sent');
  });

  it('opens by an act of the client and becomes viewed', async () => {
    page = await client.open(link);
    expect(page).toMatch(/^\/sign\/[0-9a-f-]{36}$/);
    expect((await current()).status).toBe('viewed');
    const shown = await client.fetch(page);
    expect(shown.html).toContain('Подписать');
    expect(shown.html).not.toContain(code);
    const pdf = await client.bytes(`${page}/documents/${document.id}/pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('signs by one form, exactly once', async () => {
    const confirmed = await client.confirm(page, code);
    expect([confirmed.status, confirmed.location]).toEqual([303, page]);
    expect((await client.fetch(page)).html).toContain('Документ подписан');
    expect((await current()).status).toBe('signed');
  });

  it("tells the author by the Robot's message", async () => {
    const message = await eventually('a message of the Robot', async () => {
      const { body } = await api.get<Inbox>('/robot/messages?unread=true');
      return body.items[0];
    });
    expect(message).toMatchObject({ type: 'document.signed', documentId: document.id });
    expect(message.text.replaceAll('\u00a0', ' ')).toMatch(
      /^Иванов И\. И\. подписал „.+“ сегодня в \d\d:\d\d\.$/,
    );
  });

  it('lists the document under «Подписан» alone', async () => {
    const signed = await api.get<{ items: DocumentAnswer[] }>('/documents?status=signed');
    expect(signed.body.items.map(({ id }) => id)).toEqual([document.id]);
    const sent = await api.get<{ items: DocumentAnswer[] }>('/documents?status=sent&status=viewed');
    expect(sent.body.items).toEqual([]);
    const counts = await api.get<Record<string, number>>('/documents/status-counts');
    expect(counts.body['signed']).toBe(1);
  });

  it('gives both sides the PDF with the mark of the signature', async () => {
    const staff = await eventually('the sealed PDF', async () => {
      const answer = await api.bytes(`/documents/${document.id}/pdf`);
      return answer.status === 503 ? undefined : answer;
    });
    expect([staff.status, staff.type]).toEqual([200, 'application/pdf']);
    const text = pdfText(staff.bytes);
    expect(text).toContain('Документ подписан простой электронной подписью');
    expect(text).toContain('Иванов Иван Иванович');
    expect(text).toContain('+7 ••• •••-45-67');
    expect(text).toMatch(/\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d МСК \(UTC\+3\)/);
    const own = await client.bytes(`${page}/documents/${document.id}/pdf`);
    expect(own.bytes.equals(staff.bytes)).toBe(true);
    const { body } = await api.get<{ sealedAt: string | null }>(`/documents/${document.id}`);
    expect(body.sealedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('keeps a journal whose chains verify', async () => {
    const { body } = await api.get<Journal>(`/documents/${document.id}/evidence`);
    expect(body.chain.ok).toBe(true);
    const types = body.items.map(({ type }) => type);
    for (const type of [
      'document.created',
      'document.frozen',
      'request.created',
      'signer.added',
      'link.issued',
      'code.issued',
      'sms.queued',
      'sms.submitted',
      'link.fetched',
      'document.opened',
      'agreement.accepted',
      'code.accepted',
      'document.signed',
      'pdf.sealed',
      'request.closed',
    ]) {
      expect(types).toContain(type);
    }
    const signed = body.items.find(({ type }) => type === 'document.signed');
    expect(signed?.disclosures).toMatchObject({ phone: PHONE, fullName: 'Иванов Иван Иванович' });
  });

  it('shows the signature to anybody who asks, masked', async () => {
    const { signatureId } = (await api.get<{ signatureId: string }>(`/documents/${document.id}`))
      .body;
    const verify = await new ClientPhone(signet.baseUrl, PHONE).fetch(`/verify/${signatureId}`);
    expect(verify.status).toBe(200);
    expect(verify.html).toContain('Иванов');
    expect(verify.html).not.toContain(PHONE);
  });

  it('writes no code, no token and no full phone to any log or API answer', async () => {
    const journal = await api.get<Journal>(`/documents/${document.id}/evidence`);
    const log = await api.get('/sms/messages');
    const jobs = await api.get('/jobs');
    const answers = JSON.stringify([journal.body, log.body, jobs.body]);
    const token = link.slice('/s/'.length);
    for (const place of [signet.output, answers]) {
      expect(place).not.toContain(token);
      expect(place).not.toMatch(new RegExp(`(?<![\\d.:])${code}(?![\\d.])`));
    }
    expect(signet.output).not.toContain(PHONE);
  });
});

function pdfText(bytes: Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'signet-pdf-')), 'signed.pdf');
  writeFileSync(path, bytes);
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.replaceAll('\u00a0', ' ').replace(/[ ]{2,}/g, ' ');
}
