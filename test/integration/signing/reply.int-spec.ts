import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { BROWSER, ReplyDesk } from '../../support/reply-desk.js';

describe('signing by answering the SMS', () => {
  let desk: ReplyDesk;

  beforeAll(async () => {
    desk = await ReplyDesk.start();
  });

  afterAll(() => desk.close());

  it('is invited to in the SMS with link and code', async () => {
    const document = await desk.rig.sent();
    const [text] = await desk.onPhone(document.phone);

    expect(text).toContain(`ответьте на это СМС кодом ${document.code}`);
  });

  it('signs with the code alone, from the number of the signer', async () => {
    const { document } = await desk.agreed();

    await desk.answer(document.phone, `Код ${document.code.slice(0, 3)} ${document.code.slice(3)}`);

    expect(await desk.rig.statusOf(document)).toBe('signed');
    const journal = await desk.rig.journal(document);
    const beside = /^sms\.(queued|submitted|delivered)|^link\.fetched/;
    const story = journal.map(({ type }) => type).filter((type) => !beside.test(type));
    expect(story).toEqual([
      'request.created',
      'signer.added',
      'link.issued',
      'code.issued',
      'document.opened',
      'sms.received',
      'agreement.accepted',
      'code.accepted',
      'document.signed',
      'pdf.sealed',
      'request.closed',
    ]);
    const { ok } = await desk.rig.testApp
      .get(EvidenceJournal)
      .verify([`request/${document.requestId}`]);
    expect(ok).toBe(true);
  });

  it('says how it was done, and nothing of a device at that moment', async () => {
    const { document } = await desk.agreed();
    await desk.answer(document.phone, document.code);

    const [received] = await desk.ofType(document, 'sms.received');
    const [accepted] = await desk.ofType(document, 'code.accepted');
    const [signed] = await desk.ofType(document, 'document.signed');
    const [agreement] = await desk.ofType(document, 'agreement.accepted');
    const [openedEvent] = await desk.ofType(document, 'document.opened');
    const { phone } = document;
    expect(received).toMatchObject({
      data: { match: 'code', challengeId: accepted?.data['challengeId'] },
      disclosures: { phone, text: '••••••' },
    });
    expect(accepted?.data).toMatchObject({
      via: 'reply',
      attempt: 1,
      sessionId: openedEvent?.data['sessionId'],
    });
    expect(accepted?.disclosures).toEqual({ phone });
    expect(signed?.data).toMatchObject({ method: 'reply', sessionId: accepted?.data['sessionId'] });
    expect(Object.keys(signed?.disclosures ?? {}).sort()).toEqual([
      'clientId',
      'fullName',
      'phone',
    ]);
    // The ticks were made on the page: where, is known.
    expect(agreement?.disclosures).toMatchObject({
      ip: '127.0.0.1',
      userAgent: BROWSER,
    });
  });

  it('leads the page to its end, and tells the phone', async () => {
    const { document, reader } = await desk.agreed();
    await desk.answer(document.phone, document.code);

    const { html } = await reader.visitor.get(reader.page);
    const [text] = await desk.onPhone(document.phone);
    expect(html).toContain('Документ подписан');
    expect(text).toMatch(/подписан .* МСК\. Ваш экземпляр: http/);
  });

  it('is a code of its own on demand, good in the session that asked for it', async () => {
    const document = await desk.rig.sent({ codeDelivery: 'on-demand' });
    await desk.agree(await desk.open(document));
    const [text = ''] = await desk.onPhone(document.phone);
    expect(text).toContain('ответьте на это СМС кодом');
    const { code } = await lastSms(desk.rig.testApp, document.phone);

    await desk.answer(document.phone, code);

    expect(await desk.rig.statusOf(document)).toBe('signed');
  });

  it('is nothing where the company does not allow it', async () => {
    const api = await desk.rig.api();
    await api.patch('/settings/e-signature', { replyAllowed: false });
    const document = await desk.rig.sent();
    await api.patch('/settings/e-signature', { replyAllowed: true });
    const reader = await desk.open(document);
    const { html } = await reader.visitor.get(reader.page);
    expect(html).not.toContain('Ответить на СМС');

    await desk.answer(document.phone, document.code);

    expect(await desk.rig.statusOf(document)).toBe('viewed');
    expect(await desk.matches(document)).toEqual(['none']);
    expect(await desk.onPhone(document.phone)).toHaveLength(1);
  });

  it('does not count from another number', async () => {
    const { document } = await desk.agreed();
    const stranger = await desk.rig.sent();

    await desk.answer(stranger.phone, document.code);
    await desk.answer('+79990000099', document.code);

    expect(await desk.rig.statusOf(document)).toBe('viewed');
    expect(await desk.matches(document)).toEqual([]);
    expect(await desk.ofType(document, 'code.failed')).toEqual([]);
  });

  it.each(['before the document was opened', 'before it was agreed with'])(
    'does not count %s, and says so once an hour',
    async (moment) => {
      const document = await desk.rig.sent();
      if (moment.includes('agreed')) await desk.open(document);
      const before = await desk.rig.statusOf(document);

      await desk.answer(document.phone, document.code);
      await desk.answer(document.phone, document.code);

      expect(await desk.rig.statusOf(document)).toBe(before);
      expect(await desk.matches(document)).toEqual(['not-opened', 'not-opened']);
      const texts = (await desk.onPhone(document.phone)).filter((text) => text.includes('Сначала'));
      expect(texts).toHaveLength(1);
      expect(texts[0]).toContain(`/s/${document.token} `);
      expect(texts[0]).not.toContain(document.code);
      expect(await desk.ofType(document, 'code.failed')).toEqual([]);
    },
  );

  it('counts a code that was early once it was opened and agreed with', async () => {
    const document = await desk.rig.sent();
    await desk.answer(document.phone, document.code);
    await desk.agree(await desk.open(document));

    await desk.answer(document.phone, document.code);

    expect(await desk.rig.statusOf(document)).toBe('signed');
  });

  it('names the way to another code when this one has run out', async () => {
    const document = await desk.rig.sent({ codeDelivery: 'on-demand' });
    await desk.agree(await desk.open(document));
    const { code } = await lastSms(desk.rig.testApp, document.phone);
    desk.rig.testApp.clock.advance(11 * 60_000);

    await desk.answer(document.phone, code);

    expect(await desk.rig.statusOf(document)).toBe('viewed');
    expect(await desk.matches(document)).toEqual(['none']);
    expect((await desk.onPhone(document.phone))[0]).toContain('больше не действует');
  });

  it.each(['cancelled', 'expired'])('changes nothing of a request that is %s', async (end) => {
    const expiresAt = new Date(desk.rig.testApp.clock.now().getTime() + 10 * 60_000).toISOString();
    const { document } = await desk.agreed({ expiresAt });
    if (end === 'cancelled') {
      await (await desk.rig.api()).post(`/signing-requests/${document.requestId}/cancel`, {});
    } else {
      desk.rig.testApp.clock.advance(11 * 60_000);
    }
    await drainJobs(desk.rig.testApp);
    const before = (await desk.onPhone(document.phone)).length;

    await desk.answer(document.phone, document.code);

    expect(await desk.rig.statusOf(document)).toBe(end);
    expect(await desk.onPhone(document.phone)).toHaveLength(before);
  });
});
