import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { JournalItem } from '../../../src/evidence/index.js';
import { EvidenceJournal } from '../../../src/evidence/index.js';
import { lastSms } from '../../support/builders/sent-document.js';
import { hidden, requiredTicks } from '../../support/client-phone.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { PageRig, type SentLink } from '../../support/page-rig.js';
import type { PageVisitor } from '../../support/page-visitor.js';

interface PhoneAnswer {
  readonly items: readonly { readonly text: string }[];
}

/** A client who opened the link, on the page that he sees. */
interface Reader {
  readonly visitor: PageVisitor;
  readonly page: string;
}

describe('signing by answering the SMS', () => {
  let rig: PageRig;

  beforeAll(async () => {
    rig = await PageRig.start();
    await (await rig.api()).patch('/settings/e-signature', { replyAllowed: true });
  });

  afterAll(() => rig.close());

  const answer = async (from: string, text: string): Promise<void> => {
    const payload = { from, text };
    const { statusCode } = await rig.testApp.app.inject({
      method: 'POST',
      url: '/sandbox/replies',
      payload,
    });
    expect(statusCode).toBe(201);
    await drainJobs(rig.testApp);
  };
  const onPhone = async (phone: string): Promise<string[]> => {
    const url = `/sandbox/messages?phone=${encodeURIComponent(phone)}`;
    const { items } = (await rig.testApp.app.inject({ url })).json<PhoneAnswer>();
    return items.map(({ text }) => text);
  };
  const open = async (document: SentLink): Promise<Reader> => {
    const visitor = rig.visitor({ 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/156' });
    return { visitor, page: await visitor.open(document.link) };
  };
  /** Ticks everything and says that the answer will come by SMS. */
  const agree = async ({ visitor, page }: Reader): Promise<void> => {
    const { html } = await visitor.get(page);
    const form = { ...requiredTicks(html), csrf: hidden(html, 'csrf') };
    const { status } = await visitor.post(`${page}/code`, form);
    expect(status).toBe(303);
    await drainJobs(rig.testApp);
  };
  const agreed = async (send?: object): Promise<{ document: SentLink; reader: Reader }> => {
    const document = await rig.sent(send);
    const reader = await open(document);
    await agree(reader);
    return { document, reader };
  };
  const wrongFor = ({ code }: SentLink): string => (code === '111111' ? '222222' : '111111');
  const ofType = async (document: SentLink, type: string): Promise<JournalItem[]> =>
    (await rig.journal(document)).filter((item) => item.type === type);
  const matches = async (document: SentLink): Promise<unknown[]> =>
    (await ofType(document, 'sms.received')).map(({ data }) => data['match']);

  it('is invited to in the SMS with link and code', async () => {
    const document = await rig.sent();
    const [text] = await onPhone(document.phone);

    expect(text).toContain(`ответьте на это СМС кодом ${document.code}`);
  });

  it('signs with the code alone, from the number of the signer', async () => {
    const { document } = await agreed();

    await answer(document.phone, `Код ${document.code.slice(0, 3)} ${document.code.slice(3)}`);

    expect(await rig.statusOf(document)).toBe('signed');
    const journal = await rig.journal(document);
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
    const { ok } = await rig.testApp.get(EvidenceJournal).verify([`request/${document.requestId}`]);
    expect(ok).toBe(true);
  });

  it('says how it was done, and nothing of a device at that moment', async () => {
    const { document } = await agreed();
    await answer(document.phone, document.code);

    const [received] = await ofType(document, 'sms.received');
    const [accepted] = await ofType(document, 'code.accepted');
    const [signed] = await ofType(document, 'document.signed');
    const [agreement] = await ofType(document, 'agreement.accepted');
    const [openedEvent] = await ofType(document, 'document.opened');
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
      userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/156',
    });
  });

  it('leads the page to its end, and tells the phone', async () => {
    const { document, reader } = await agreed();
    await answer(document.phone, document.code);

    const { html } = await reader.visitor.get(reader.page);
    const [text] = await onPhone(document.phone);
    expect(html).toContain('Документ подписан');
    expect(text).toMatch(/подписан .* МСК\. Ваш экземпляр: http/);
  });

  it('does not count from another number', async () => {
    const { document } = await agreed();
    const stranger = await rig.sent();

    await answer(stranger.phone, document.code);
    await answer('+79990000099', document.code);

    expect(await rig.statusOf(document)).toBe('viewed');
    expect(await matches(document)).toEqual([]);
    expect(await ofType(document, 'code.failed')).toEqual([]);
  });

  it.each(['before the document was opened', 'before it was agreed with'])(
    'does not count %s, and says so once an hour',
    async (moment) => {
      const document = await rig.sent();
      if (moment.includes('agreed')) await open(document);
      const before = await rig.statusOf(document);

      await answer(document.phone, document.code);
      await answer(document.phone, document.code);

      expect(await rig.statusOf(document)).toBe(before);
      expect(await matches(document)).toEqual(['not-opened', 'not-opened']);
      const texts = (await onPhone(document.phone)).filter((text) => text.includes('Сначала'));
      expect(texts).toHaveLength(1);
      expect(texts[0]).toContain(`/s/${document.token} `);
      expect(texts[0]).not.toContain(document.code);
      const [challenge] = await rig.testApp
        .get(DataSource)
        .query('SELECT attempts FROM code_challenge WHERE request_id = ?', [document.requestId]);
      expect(challenge).toMatchObject({ attempts: 0 });
    },
  );

  it('counts a code that was early once it was opened and agreed with', async () => {
    const document = await rig.sent();
    await answer(document.phone, document.code);
    await agree(await open(document));

    await answer(document.phone, document.code);

    expect(await rig.statusOf(document)).toBe('signed');
  });

  it('counts wrong codes down, tells each time, and locks at the fifth', async () => {
    const { document, reader } = await agreed();
    for (let i = 0; i < 7; i += 1) await answer(document.phone, wrongFor(document));
    await answer(document.phone, document.code);

    expect(await rig.statusOf(document)).toBe('viewed');
    expect(await matches(document)).toEqual([
      ...Array<string>(5).fill('wrong'),
      ...Array<string>(3).fill('none'),
    ]);
    const failed = await ofType(document, 'code.failed');
    expect(failed.map(({ data }) => [data['via'], data['attemptsLeft']])).toEqual([
      ['reply', 4],
      ['reply', 3],
      ['reply', 2],
      ['reply', 1],
      ['reply', 0],
    ]);
    expect(failed[0]?.disclosures).toEqual({ phone: document.phone });
    expect(await ofType(document, 'code.locked')).toHaveLength(1);
    const told = (await onPhone(document.phone)).toReversed().slice(1);
    expect(told.map((text) => /Остал\S+ \d попыт\S+|остановлено/.exec(text)?.[0])).toEqual([
      'Осталось 4 попытки',
      'Осталось 3 попытки',
      'Осталось 2 попытки',
      'Осталась 1 попытка',
      'остановлено',
    ]);
    expect((await reader.visitor.get(reader.page)).status).toBe(423);
  });

  it('takes no text without a code for an attempt', async () => {
    const { document } = await agreed();
    await answer(document.phone, 'Да, согласен');
    await answer(document.phone, `${document.code} ${wrongFor(document)}`);

    expect(await rig.statusOf(document)).toBe('viewed');
    expect(await matches(document)).toEqual(['none', 'none']);
    expect(await ofType(document, 'code.failed')).toEqual([]);
    const told = (await onPhone(document.phone)).filter((text) => text.includes('только 6 цифр'));
    expect(told).toHaveLength(1);
  });

  it('signs once when the answer comes twice, one after the other and at once', async () => {
    const { document } = await agreed();
    const send = (): Promise<unknown> =>
      rig.testApp.app.inject({
        method: 'POST',
        url: '/sandbox/replies',
        payload: { from: document.phone, text: document.code },
      });
    await Promise.all([send(), send(), send()]);
    await drainJobs(rig.testApp);
    await answer(document.phone, document.code);

    expect(await ofType(document, 'document.signed')).toHaveLength(1);
    expect((await matches(document)).toSorted()).toEqual(['code', 'none', 'none', 'none']);
    const copies = (await onPhone(document.phone)).filter((text) => text.includes('экземпляр'));
    expect(copies).toHaveLength(1);
  });

  it('makes one signature of a page and an answer at the same moment', async () => {
    for (let i = 0; i < 3; i += 1) {
      const { document, reader } = await agreed();
      const { html } = await reader.visitor.get(reader.page);
      const form = { csrf: hidden(html, 'csrf'), code: document.code };
      await Promise.all([
        answer(document.phone, document.code),
        reader.visitor.post(`${reader.page}/confirm`, form),
      ]);
      await drainJobs(rig.testApp);

      expect(await rig.statusOf(document)).toBe('signed');
      expect(await ofType(document, 'document.signed')).toHaveLength(1);
      expect(await ofType(document, 'code.locked')).toEqual([]);
    }
  });

  it('signs the one of two requests whose code it is', async () => {
    const one = await agreed();
    const { phone } = one.document;
    const documentId = await rig.draft(phone);
    await (await rig.api()).post(`/documents/${documentId}/send`, { phone });
    await drainJobs(rig.testApp);
    const { token, code } = await lastSms(rig.testApp, phone);
    const { body } = await (await rig.api()).get<{ requestId: string }>(`/documents/${documentId}`);
    const other = {
      documentId,
      requestId: body.requestId,
      phone,
      token,
      code,
      link: `/s/${token}`,
    };

    await answer(phone, code);
    expect(await matches(other)).toEqual(['not-opened']);
    await agree(await open(other));
    await answer(phone, one.document.code);

    expect(await rig.statusOf(one.document)).toBe('signed');
    expect(await rig.statusOf(other)).toBe('viewed');
    await answer(phone, code);
    expect(await rig.statusOf(other)).toBe('signed');
    expect(await ofType(one.document, 'code.failed')).toEqual([]);
    expect(await ofType(other, 'code.failed')).toEqual([]);
  });

  it.each(['cancelled', 'expired'])('changes nothing of a request that is %s', async (end) => {
    const expiresAt = new Date(rig.testApp.clock.now().getTime() + 10 * 60_000).toISOString();
    const { document } = await agreed({ expiresAt });
    if (end === 'cancelled') {
      await (await rig.api()).post(`/signing-requests/${document.requestId}/cancel`, {});
    } else {
      rig.testApp.clock.advance(11 * 60_000);
    }
    await drainJobs(rig.testApp);
    const before = (await onPhone(document.phone)).length;

    await answer(document.phone, document.code);

    expect(await rig.statusOf(document)).toBe(end);
    expect(await onPhone(document.phone)).toHaveLength(before);
  });

  it('is a code of its own on demand, good in the session that asked for it', async () => {
    const document = await rig.sent({ codeDelivery: 'on-demand' });
    await agree(await open(document));
    const [text = ''] = await onPhone(document.phone);
    expect(text).toContain('ответьте на это СМС кодом');
    const { code } = await lastSms(rig.testApp, document.phone);

    await answer(document.phone, code);

    expect(await rig.statusOf(document)).toBe('signed');
  });

  it('names the way to another code when this one has run out', async () => {
    const document = await rig.sent({ codeDelivery: 'on-demand' });
    await agree(await open(document));
    const { code } = await lastSms(rig.testApp, document.phone);
    rig.testApp.clock.advance(11 * 60_000);

    await answer(document.phone, code);

    expect(await rig.statusOf(document)).toBe('viewed');
    expect(await matches(document)).toEqual(['none']);
    expect((await onPhone(document.phone))[0]).toContain('больше не действует');
  });

  it('is answered so often and no more, whoever answers whom', async () => {
    const first = await agreed();
    const { phone } = first.document;
    for (let i = 0; i < 5; i += 1) await answer(phone, wrongFor(first.document));
    const documentId = await rig.draft(phone);
    await (await rig.api()).post(`/documents/${documentId}/send`, { phone });
    await drainJobs(rig.testApp);
    const before = (await onPhone(phone)).length;
    for (let i = 0; i < 5; i += 1) await answer(phone, '123456');

    expect((await onPhone(phone)).length - before).toBe(1);
  });

  it('is nothing where the company does not allow it', async () => {
    const api = await rig.api();
    await api.patch('/settings/e-signature', { replyAllowed: false });
    const document = await rig.sent();
    await api.patch('/settings/e-signature', { replyAllowed: true });
    const reader = await open(document);
    const { html } = await reader.visitor.get(reader.page);
    expect(html).not.toContain('Ответить на СМС');

    await answer(document.phone, document.code);

    expect(await rig.statusOf(document)).toBe('viewed');
    expect(await matches(document)).toEqual(['none']);
    expect(await onPhone(document.phone)).toHaveLength(1);
  });
});
