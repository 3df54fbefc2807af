import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { MailMessage } from '../../../src/mail/mail-message.entity.js';
import { Transactions } from '../../../src/platform/index.js';
import { RequestErasure } from '../../../src/signing/index.js';
import type { ApiSession } from '../../support/api-session.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { letterText, linkIn } from '../../support/letter-text.js';
import { newPhone } from '../../support/package-desk.js';
import { PageRig, type SentLink } from '../../support/page-rig.js';
import { SmtpPeer } from '../../support/smtp-peer.js';

const HOUR_MS = 3_600_000;
/** Domain.md G-14: the subscriber behind it refused mass SMS. */
const REFUSING = '+79990000006';
const NO_ANSWER = '+79990000005';

interface Answer {
  readonly code?: string;
  readonly signers: readonly {
    readonly id: string;
    readonly email: { address: string; status: string | null; reason: string | null } | null;
  }[];
}

describe('the link by e-mail', () => {
  let rig: PageRig;
  let peer: SmtpPeer;
  let api: ApiSession;

  beforeAll(async () => {
    peer = new SmtpPeer();
    const port = await peer.listen();
    const env = { SMTP_URL: `smtp://localhost:${port}`, MAIL_FROM: 'sign@s.example.ru' };
    rig = await PageRig.start({ env });
  });

  afterAll(async () => {
    await rig.close();
    await peer.close();
  });

  beforeEach(async () => {
    api = await rig.api();
    await api.patch('/settings/e-signature', { smsFallback: { email: true } });
    peer.mood = 'accept';
    peer.taken.length = 0;
    peer.heard = 0;
  });

  /** A document sent to this number, of a contact with this address; with all that follows by itself. */
  const sentTo = async (phone: string, email: string | null = 'ivanov@example.ru') => {
    const contact = await api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Иванов',
      firstName: 'Иван',
      phones: [{ phone }],
      ...(email === null ? {} : { email }),
    });
    const contactId = contact.body.id;
    const document = await api.post<{ id: string }>('/documents', {
      templateId: rig.templateId,
      contactId,
    });
    const sent = await api.post<{ id: string }>(`/documents/${document.body.id}/send`);
    expect(sent.status).toBe(201);
    await drainJobs(rig.testApp);
    const documentId = document.body.id;
    return { documentId, requestId: sent.body.id, phone, token: '', code: '', link: '', contactId };
  };

  const stateOf = async ({ requestId }: SentLink) => {
    const { body } = await api.get<Answer>(`/signing-requests/${requestId}`);
    return body.signers[0]?.email;
  };

  const write = async ({ requestId }: SentLink, body: object = {}) => {
    const path = `/signing-requests/${requestId}`;
    const request = await api.get<Answer>(path);
    const id = request.body.signers[0]?.id ?? '';
    const answer = await api.post<Answer>(`${path}/signers/${id}/email`, body);
    await drainJobs(rig.testApp);
    return answer;
  };

  /** The text of the newest letter, decoded. */
  const letter = () => letterText(peer.taken.at(-1)?.source ?? '');

  it('goes out by itself where the SMS was refused, holds no code and opens the document', async () => {
    const document = await sentTo(REFUSING);

    expect(await stateOf(document)).toMatchObject({
      address: 'ivanov@example.ru',
      status: 'sent',
      reason: null,
    });
    expect(peer.taken.map(({ to }) => to)).toEqual([['ivanov@example.ru']]);
    expect(letter()).toContain('ООО «Ромашка» просит вас подписать документ');
    expect(letter()).not.toMatch(/(?<!\d)\d{6}(?!\d)/);

    await rig.opened({ ...document, link: linkIn(letter()) });
    expect(await rig.statusOf(document)).toBe('viewed');
  });

  it('is told of by the Robot, or offered by it where the policy does not send it', async () => {
    const told = async (): Promise<string> => {
      const { body } = await api.get<{ items: readonly { type: string; text: string }[] }>(
        '/robot/messages',
      );
      return body.items.find(({ type }) => type === 'sms.undeliverable')?.text ?? '';
    };
    await sentTo(REFUSING);
    expect(await told()).toContain('Ссылку отправляем на e-mail.');

    await api.patch('/settings/e-signature', { smsFallback: { email: false } });
    await sentTo(REFUSING);
    expect(await told()).toContain('другой номер · QR на экране · e-mail.');
    await sentTo(REFUSING, null);
    expect(await told()).toContain('другой номер · QR на экране.');
  });

  it('is sent where an employee asks for it, and signs', async () => {
    const document = await sentTo(newPhone());
    expect(peer.taken).toHaveLength(0);
    expect(await stateOf(document)).toMatchObject({ status: null });

    expect((await write(document)).status).toBe(200);
    const { visitor, page, form } = await rig.opened({ ...document, link: linkIn(letter()) });
    await visitor.post(`${page}/code`, form);
    await drainJobs(rig.testApp);
    const { code } = await lastSms(rig.testApp, document.phone);
    expect((await visitor.post(`${page}/confirm`, { ...form, code })).status).toBe(303);
    expect(await rig.statusOf(document)).toBe('signed');
  });

  it('leaves no link in row, job or answer', async () => {
    const document = await sentTo(REFUSING);
    const token = linkIn(letter()).slice(3);
    const source = rig.testApp.get(DataSource);
    const rows = await source.query<object[]>('SELECT * FROM mail_message');
    const jobs = await source.query<object[]>('SELECT * FROM job');
    const answer = await api.get(`/signing-requests/${document.requestId}`);
    const journal = await rig.journal(document);

    expect(token).toHaveLength(17);
    expect(JSON.stringify([rows, jobs, answer.body, journal])).not.toContain(token);
    expect(journal.find(({ type }) => type === 'signer.added')?.disclosures).toMatchObject({
      email: 'ivanov@example.ru',
    });
  });

  it('does not go out by itself where nobody knows whether the SMS did', async () => {
    const document = await sentTo(NO_ANSWER);

    expect(peer.taken).toHaveLength(0);
    expect(await stateOf(document)).toMatchObject({ status: null });
  });

  it('does not go out by itself without the policy, or without an address', async () => {
    await sentTo(REFUSING, null);
    await api.patch('/settings/e-signature', { smsFallback: { email: false } });
    await sentTo(REFUSING);

    expect(peer.heard).toBe(0);
  });

  it('is tried again later where the server asks for it, and once only', async () => {
    peer.mood = 'busy';
    const document = await sentTo(REFUSING);
    expect(await stateOf(document)).toMatchObject({ status: 'queued', reason: 'unavailable' });

    peer.mood = 'accept';
    rig.testApp.clock.advance(HOUR_MS);
    await drainJobs(rig.testApp);
    api = await rig.api();
    expect(await stateOf(document)).toMatchObject({ status: 'sent' });
    rig.testApp.clock.advance(HOUR_MS);
    await drainJobs(rig.testApp);
    expect(peer.heard).toBe(2);
    const rows = rig.testApp.get(DataSource).getRepository(MailMessage);
    const row = await rows.findOneByOrFail({ requestId: document.requestId });
    expect(row.attempts.map(({ outcome, reply }) => [outcome, reply])).toEqual([
      ['postponed', '451 4.7.1 Greylisted, try later'],
      ['accepted', '250 queued as 4XYZ'],
    ]);
  });

  it('that may have gone out is said to be unknown and is never sent again by itself', async () => {
    peer.mood = 'drop-after-text';
    const document = await sentTo(REFUSING);
    expect(await stateOf(document)).toMatchObject({ status: 'unknown', reason: 'closed' });

    peer.mood = 'accept';
    rig.testApp.clock.advance(24 * HOUR_MS);
    await drainJobs(rig.testApp);
    expect(peer.heard).toBe(1);
  });

  it('to nobody is said to have failed, and another address may be named', async () => {
    peer.mood = 'no-such-user';
    const document = await sentTo(REFUSING);
    expect(await stateOf(document)).toMatchObject({ status: 'failed', reason: 'bad_address' });

    peer.mood = 'accept';
    rig.testApp.clock.advance(HOUR_MS);
    api = await rig.api();
    expect((await write(document, { email: 'ivan@example.ru' })).status).toBe(200);
    expect(await stateOf(document)).toMatchObject({ address: 'ivan@example.ru', status: 'sent' });
    const journal = await rig.journal(document);
    const changed = journal.findIndex(({ type }) => type === 'signer.changed');
    expect(journal.slice(changed).map(({ type }) => type)).toEqual([
      'signer.changed',
      'link.revoked',
      'link.issued',
    ]);
    expect(journal[changed]).toMatchObject({
      data: { what: ['email'] },
      disclosures: { email: 'ivan@example.ru' },
    });
  });

  it('dies with the number that was corrected before it went out', async () => {
    peer.mood = 'busy';
    const document = await sentTo(REFUSING);
    const { body } = await api.get<Answer>(`/signing-requests/${document.requestId}`);
    const path = `/signing-requests/${document.requestId}/signers/${body.signers[0]?.id ?? ''}`;
    expect((await api.patch(path, { phone: newPhone() })).status).toBe(200);

    peer.mood = 'accept';
    rig.testApp.clock.advance(HOUR_MS);
    await drainJobs(rig.testApp);
    api = await rig.api();
    expect(peer.taken).toHaveLength(0);
    expect(await stateOf(document)).toMatchObject({
      status: 'failed',
      reason: 'no_longer_valid',
    });
  });

  it('leaves nothing personal once the request is erased', async () => {
    const document = await sentTo(REFUSING, 'erase.me@example.ru');
    const erasure = rig.testApp.get(RequestErasure);
    const { requestId } = document;
    await rig.testApp.get(Transactions).run((tx) => erasure.erase(tx, [requestId]));

    const source = rig.testApp.get(DataSource);
    const rows = await source.query<object[]>('SELECT * FROM mail_message');
    const signers = await source.query<object[]>('SELECT * FROM signer');
    expect(JSON.stringify([rows, signers])).not.toContain('erase.me');
    const letter = await source.getRepository(MailMessage).findOneByOrFail({ requestId });
    expect(letter).toMatchObject({
      status: 'sent',
      email: '',
      subject: '',
      text: [],
      attempts: [],
    });
    expect(await stateOf(document)).toBeNull();
  });

  it('is refused twice in a row, without an address, and of what is over', async () => {
    const document = await sentTo(newPhone());
    await write(document);
    expect(await write(document)).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } });

    const nameless = await sentTo(newPhone(), null);
    expect(await write(nameless)).toMatchObject({ status: 422, body: { code: 'email_required' } });

    await api.post(`/signing-requests/${nameless.requestId}/cancel`);
    const late = await write(nameless, { email: 'ivan@example.ru' });
    expect(late).toMatchObject({ status: 409, body: { code: 'invalid_transition' } });
  });
});

describe('an installation without a mail server', () => {
  it('sends no letters and says so', async () => {
    const rig = await PageRig.start();
    try {
      const document = await rig.sent();
      const api = await rig.api();
      const path = `/signing-requests/${document.requestId}`;
      const { body } = await api.get<Answer>(path);
      const id = body.signers[0]?.id ?? '';

      const answer = await api.post(`${path}/signers/${id}/email`, { email: 'ivan@example.ru' });
      expect(answer).toMatchObject({ status: 409, body: { code: 'mail_not_configured' } });
    } finally {
      await rig.close();
    }
  });
});
