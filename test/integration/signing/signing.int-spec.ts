import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { RequestEnding } from '../../../src/signing/request/request-ending.service.js';
import { CodeRequestService } from '../../../src/signing/code-request.service.js';
import { DecliningService } from '../../../src/signing/declining.service.js';
import { OpeningService } from '../../../src/signing/opening.service.js';
import { ViewingService } from '../../../src/signing/viewing/viewing.service.js';
import { ApiSession } from '../../support/api-session.js';
import {
  activeOffice,
  allTicks,
  aSentDocument,
  confirm,
  facts,
  lastSms,
  opened,
  type SentDocument,
} from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('signing', () => {
  let testApp: TestApp;
  let api: ApiSession;
  let templateId: string;

  beforeAll(async () => {
    testApp = await startTestApp();
    api = await ApiSession.logIn(testApp);
    templateId = await activeOffice(api);
  });

  afterAll(async () => {
    await testApp.close();
  });

  /** Logs in afresh: these tests move the clock past the life of a token. */
  const sent = async (send?: object): Promise<SentDocument> => {
    api = await ApiSession.logIn(testApp);
    return aSentDocument(testApp, api, templateId, send);
  };
  const status = async ({ documentId }: SentDocument): Promise<string> =>
    (await api.get<{ status: string }>(`/documents/${documentId}`)).body.status;
  const types = async ({ requestId }: SentDocument): Promise<string[]> => {
    const items = await testApp
      .get(EvidenceJournal)
      .read([`request/${requestId}`], { organizationId: api.user.organizationId });
    return items.map(({ type }) => type);
  };
  const wrong = ({ code }: SentDocument): string => (code === '000000' ? '000001' : '000000');

  it('takes the right code once, with everything that belongs to a signature', async () => {
    const document = await sent();
    const session = await opened(testApp, document);
    expect(await confirm(testApp, session, document)).toEqual({ kind: 'signed' });
    expect(await confirm(testApp, session, document)).toEqual({ kind: 'signed' });
    expect(await status(document)).toBe('signed');
    const order = (await types(document)).filter((type) => !type.startsWith('sms.'));
    expect(order).toEqual([
      'request.created',
      'signer.added',
      'link.issued',
      'code.issued',
      'document.opened',
      'agreement.accepted',
      'code.accepted',
      'document.signed',
    ]);
    const { ok } = await testApp.get(EvidenceJournal).verify([`request/${document.requestId}`]);
    expect(ok).toBe(true);
  });

  it('forgives spaces in the code and names what is not six digits', async () => {
    const document = await sent();
    const session = await opened(testApp, document);
    expect(await confirm(testApp, session, document, '12345')).toEqual({ kind: 'malformed-code' });
    const spaced = ` ${document.code.slice(0, 3)} ${document.code.slice(3)} `;
    expect(await confirm(testApp, session, document, spaced)).toEqual({ kind: 'signed' });
  });

  it('counts wrong codes down and locks at the fifth; the right one comes too late', async () => {
    const document = await sent();
    const session = await opened(testApp, document);
    const left: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const outcome = await confirm(testApp, session, document, wrong(document));
      if (outcome.kind === 'wrong-code') left.push(outcome.attemptsLeft);
    }
    expect(left).toEqual([4, 3, 2, 1]);
    expect(await confirm(testApp, session, document, wrong(document))).toEqual({ kind: 'locked' });
    expect(await confirm(testApp, session, document)).toEqual({ kind: 'locked' });
    expect(await status(document)).toBe('viewed');
  });

  it('makes one signature of twenty right codes at once and locks nothing', async () => {
    const document = await sent();
    const session = await opened(testApp, document);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => confirm(testApp, session, document)),
    );
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['signed']));
    const recorded = await types(document);
    expect(recorded.filter((type) => type === 'document.signed')).toHaveLength(1);
    expect(recorded).not.toContain('code.locked');
  });

  it('accepts the code only in a session of its own link', async () => {
    const [one, other] = [await sent(), await sent()];
    const session = await opened(testApp, one);
    const outcome = await confirm(testApp, session, { ...one, code: other.code });
    expect(outcome.kind).toBe(one.code === other.code ? 'signed' : 'wrong-code');
    expect(await status(other)).toBe('sent');
  });

  it.each(['cancel', 'expire', 'decline'] as const)(
    'ends as exactly one of signed and %s when both come at once',
    async (rival) => {
      for (let i = 0; i < 5; i += 1) {
        const document = await sent({ expiresAt: inMinutes(10) });
        const session = await opened(testApp, document);
        const [outcome] = await Promise.all([
          confirm(testApp, session, document),
          rivalAct(rival, document, session).catch(() => undefined),
        ]);
        const end = await status(document);
        expect(end).toBe(outcome.kind === 'signed' ? 'signed' : end);
        if (outcome.kind !== 'signed')
          expect(['cancelled', 'expired', 'declined', 'viewed']).toContain(end);
        const recorded = await types(document);
        expect(recorded.includes('document.signed')).toBe(end === 'signed');
        expect(recorded.includes('document.declined')).toBe(end === 'declined');
      }
    },
  );

  it('lets the deadline win over the right code', async () => {
    const document = await sent({ expiresAt: inMinutes(2) });
    const session = await opened(testApp, document);
    testApp.clock.advance(121_000);
    expect(await confirm(testApp, session, document)).toEqual({ kind: 'ended' });
    await drainJobs(testApp);
    expect(await status(document)).toBe('expired');
    await expect(testApp.get(OpeningService).follow(document.token)).rejects.toMatchObject({
      code: 'link_not_valid',
    });
  });

  it('sends a new code after a lock, and the old one is worth nothing', async () => {
    const document = await sent();
    const session = await opened(testApp, document);
    for (let i = 0; i < 5; i += 1) await confirm(testApp, session, document, wrong(document));
    testApp.clock.advance(61_000);
    const resent = await api.post(`/signing-requests/${document.requestId}/resend`);
    expect(resent.status).toBe(200);
    await drainJobs(testApp);
    const { token, code } = await lastSms(testApp, document.phone);
    expect(token).toBe(document.token);
    if (code !== document.code) {
      const old = await confirm(testApp, session, document);
      expect(old).toEqual({ kind: 'wrong-code', attemptsLeft: 4 });
    }
    expect(await confirm(testApp, session, document, code)).toEqual({ kind: 'signed' });
  });

  it('repeats the same code while it lives', async () => {
    const document = await sent();
    testApp.clock.advance(61_000);
    await api.post(`/signing-requests/${document.requestId}/resend`);
    await drainJobs(testApp);
    expect(await lastSms(testApp, document.phone)).toMatchObject({ code: document.code });
  });

  it('sends the code on demand only after opening and ticking, for that session alone', async () => {
    const document = await sent({ codeDelivery: 'on-demand' });
    expect(document.code).toBe('');
    const session = await opened(testApp, document);
    expect(await confirm(testApp, session, document, '123456')).toEqual({ kind: 'no-code' });
    const codes = testApp.get(CodeRequestService);
    expect(await codes.request(session, {})).toMatchObject({ kind: 'missing-ticks' });
    expect(await codes.request(session, allTicks(document))).toEqual({ kind: 'sent' });
    expect(await codes.request(session, allTicks(document))).toMatchObject({ kind: 'too-soon' });
    await drainJobs(testApp);
    const { code } = await lastSms(testApp, document.phone);
    const other = await opened(testApp, document);
    expect(await confirm(testApp, other, document, code)).toEqual({ kind: 'no-code' });
    expect(await confirm(testApp, session, document, code)).toEqual({ kind: 'signed' });
  });

  it('tells who looked and left from who read it all', async () => {
    const document = await sent();
    const session = await opened(testApp, document);
    const viewing = testApp.get(ViewingService);
    await viewing.shown(session, { documentId: document.documentId, pages: 99, seconds: 40 });
    await viewing.shown(session, { documentId: document.documentId, pages: 1, seconds: 41 });
    testApp.clock.advance(31 * 60_000);
    await drainJobs(testApp);
    await viewing.left(session.id);
    const recorded = await types(document);
    expect(recorded.filter((type) => type === 'document.shown')).toHaveLength(1);
    expect(recorded.filter((type) => type === 'document.left')).toHaveLength(1);
  });

  it("cancels for the author and the administrator, not for another's eyes", async () => {
    const document = await sent();
    const cancelled = await api.post(`/signing-requests/${document.requestId}/cancel`);
    expect([cancelled.status, await status(document)]).toEqual([200, 'cancelled']);
    expect(await types(document)).toContain('link.revoked');
  });

  async function rivalAct(
    rival: 'cancel' | 'expire' | 'decline',
    document: SentDocument,
    session: Awaited<ReturnType<typeof opened>>,
  ): Promise<void> {
    if (rival === 'decline') {
      await testApp.get(DecliningService).decline(session, { reason: '', facts });
    } else if (rival === 'cancel') {
      await api.post(`/signing-requests/${document.requestId}/cancel`);
    } else {
      testApp.clock.advance(11 * 60_000);
      await testApp.get(RequestEnding).expire(api.user.organizationId, document.requestId);
    }
  }

  const inMinutes = (minutes: number): string =>
    new Date(testApp.clock.now().getTime() + minutes * 60_000).toISOString();
});
