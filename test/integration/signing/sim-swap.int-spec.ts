import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import type { ApiSession } from '../../support/api-session.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { newPhone, PackageDesk } from '../../support/package-desk.js';
import { PageRig, type SentLink } from '../../support/page-rig.js';

/** Numbers of the fake provider. */
const REPLACED = '+79990000021';
const LONG_AGO = '+79990000022';
const NOBODY_KNOWS = '+79990000023';

describe('a SIM that was replaced (SEC-12)', () => {
  let rig: PageRig;
  let api: ApiSession;

  beforeAll(async () => {
    rig = await PageRig.start({ env: { SIM_SWAP: 'fake' } });
  });

  afterAll(async () => {
    await rig.close();
  });

  beforeEach(async () => {
    api = await rig.api();
    await api.patch('/settings/e-signature', { simSwapPolicy: 'block' });
  });

  const send = async (phone: string, wish: object = {}) => {
    const documentId = await rig.draft(phone);
    const sent = await api.post<{ id: string; code: string }>(
      `/documents/${documentId}/send`,
      wish,
    );
    await drainJobs(rig.testApp);
    return { documentId, sent, requestId: sent.body.id };
  };

  const sent = async (phone: string, wish: object = {}): Promise<SentLink> => {
    const { documentId, requestId } = await send(phone, wish);
    const { token, code } = await lastSms(rig.testApp, phone);
    return { documentId, requestId, phone, token, code, link: `/s/${token}` };
  };

  it('lately stops the sending of a code, and the author reads why', async () => {
    const { documentId, sent: refused } = await send(REPLACED);

    expect(refused).toMatchObject({ status: 409, body: { code: 'sim_swapped' } });
    expect((await api.get(`/documents/${documentId}`)).body).toMatchObject({ status: 'draft' });
  });

  it('lately stops the code that is asked for on the page; client and author are told', async () => {
    const document = await sent(REPLACED, { codeDelivery: 'on-demand' });
    const { visitor, page, form } = await rig.opened(document);
    const answer = await visitor.post(`${page}/code`, form);
    await drainJobs(rig.testApp);

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('сим-карту этого номера недавно заменили');
    const journal = await rig.journal(document);
    expect(journal.find(({ type }) => type === 'simswap.checked')?.data).toEqual({
      provider: 'fake',
      result: 'changed',
      ageHours: 5,
      policy: 'block',
    });
    expect(journal.map(({ type }) => type)).not.toContain('code.issued');
    const { body } = await api.get<{ items: readonly { type: string; text: string }[] }>(
      '/robot/messages',
    );
    expect(body.items.find(({ type }) => type === 'signer.sim_changed')?.text).toContain(
      'заменили меньше 72 часов назад',
    );
    const { streams } = await rig.testApp
      .get(EvidenceJournal)
      .verify([`request/${document.requestId}`]);
    expect(streams).toEqual([expect.objectContaining({ ok: true })]);
  });

  it('is written down before the code, and stops nothing where the policy only warns', async () => {
    await api.patch('/settings/e-signature', { simSwapPolicy: 'warn' });
    const document = await sent(REPLACED);
    const types = (await rig.journal(document)).map(({ type }) => type);

    expect(types.indexOf('simswap.checked')).toBeGreaterThan(-1);
    expect(types.indexOf('simswap.checked')).toBeLessThan(types.indexOf('code.issued'));
    const { visitor, page, form } = await rig.opened(document);
    await visitor.post(`${page}/confirm`, { ...form, code: document.code });
    expect(await rig.statusOf(document)).toBe('signed');
  });

  it.each([
    [LONG_AGO, 'changed', 100],
    [NOBODY_KNOWS, 'unknown', -1],
  ])('stops nothing of %s', async (phone, result, ageHours) => {
    const document = await sent(phone);

    expect(document.code).toMatch(/^\d{6}$/);
    const journal = await rig.journal(document);
    expect(journal.find(({ type }) => type === 'simswap.checked')?.data).toMatchObject({
      result,
      ageHours,
    });
  });

  it('of one whose turn comes by itself is looked at when he asks for the code on the page', async () => {
    const desk = new PackageDesk(rig, api);
    const first = newPhone();
    const second = '+79172999999';
    const { id } = await desk.send({
      documentIds: [await rig.draft(newPhone())],
      signers: [
        { fullName: 'Ким Олег', phone: first, order: 1 },
        { fullName: 'Ким Анна', phone: second, order: 2 },
      ],
    });
    rig.testApp.clock.advance(120_000);
    await desk.sign(first);
    await drainJobs(rig.testApp);

    const { token, code } = await lastSms(rig.testApp, second);
    expect([token.length, code]).toEqual([17, '']);
    expect(await desk.signerStatuses(id)).toEqual(['signed', 'sent']);
  });
});

describe('an installation that asks nobody', () => {
  it('writes nothing down', async () => {
    const rig = await PageRig.start();
    try {
      const document = await rig.sent();
      const types = (await rig.journal(document)).map(({ type }) => type);

      expect(types).not.toContain('simswap.checked');
    } finally {
      await rig.close();
    }
  });
});
