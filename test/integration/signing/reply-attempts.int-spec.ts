import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReplyService } from '../../../src/signing/reply/reply.service.js';
import { hidden } from '../../support/client-phone.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { ReplyDesk, wrongFor } from '../../support/reply-desk.js';

describe('answers by SMS that are wrong, many, or at once', () => {
  let desk: ReplyDesk;

  beforeAll(async () => {
    desk = await ReplyDesk.start();
  });

  afterAll(() => desk.close());

  it('counts wrong codes down, tells each time, and locks at the fifth', async () => {
    const { document, reader } = await desk.agreed();
    for (let i = 0; i < 7; i += 1) await desk.answer(document.phone, wrongFor(document));
    await desk.answer(document.phone, document.code);

    expect(await desk.rig.statusOf(document)).toBe('viewed');
    expect(await desk.matches(document)).toEqual([
      ...Array<string>(5).fill('wrong'),
      ...Array<string>(3).fill('none'),
    ]);
    const failed = await desk.ofType(document, 'code.failed');
    expect(failed.map(({ data }) => [data['via'], data['attemptsLeft']])).toEqual([
      ['reply', 4],
      ['reply', 3],
      ['reply', 2],
      ['reply', 1],
      ['reply', 0],
    ]);
    expect(failed[0]?.disclosures).toEqual({ phone: document.phone });
    expect(await desk.ofType(document, 'code.locked')).toHaveLength(1);
    const told = (await desk.onPhone(document.phone)).toReversed().slice(1);
    expect(told.map((text) => /Остал\S+ \d попыт\p{L}+|остановлено/u.exec(text)?.[0])).toEqual([
      'Осталось 4 попытки',
      'Осталось 3 попытки',
      'Осталось 2 попытки',
      'Осталась 1 попытка',
      'остановлено',
    ]);
    expect((await reader.visitor.get(reader.page)).status).toBe(423);
  });

  it('takes no text without a code for an attempt', async () => {
    const { document } = await desk.agreed();
    await desk.answer(document.phone, 'Да, согласен');
    await desk.answer(document.phone, `${document.code} ${wrongFor(document)}`);

    expect(await desk.rig.statusOf(document)).toBe('viewed');
    expect(await desk.matches(document)).toEqual(['none', 'none']);
    expect(await desk.ofType(document, 'code.failed')).toEqual([]);
    const told = (await desk.onPhone(document.phone)).filter((text) =>
      text.includes('только 6 цифр'),
    );
    expect(told).toHaveLength(1);
  });

  it('signs once when the answer comes twice, one after the other and at once', async () => {
    const { document } = await desk.agreed();
    const send = (): Promise<void> => desk.post(document.phone, document.code);
    await Promise.all([send(), send(), send()]);
    await drainJobs(desk.rig.testApp);
    await desk.answer(document.phone, document.code);

    expect(await desk.ofType(document, 'document.signed')).toHaveLength(1);
    expect((await desk.matches(document)).toSorted()).toEqual(['code', 'none', 'none', 'none']);
    const copies = (await desk.onPhone(document.phone)).filter((text) =>
      text.includes('экземпляр'),
    );
    expect(copies).toHaveLength(1);
  });

  it('counts one attempt for an SMS whose job runs again, and again at once', async () => {
    const { document } = await desk.agreed();
    await desk.answer(document.phone, wrongFor(document));
    const [received] = await desk.ofType(document, 'sms.received');
    const id = received?.data['messageId'];
    if (typeof id !== 'string') throw new Error('No SMS was received');
    const replies = desk.rig.testApp.get(ReplyService);

    await Promise.all([replies.take(id), replies.take(id)]);

    const failed = await desk.ofType(document, 'code.failed');
    expect(failed.map(({ data }) => data['attemptsLeft'])).toEqual([4]);
    expect(await desk.matches(document)).toEqual(['wrong']);
  });

  it('makes one signature of a page and an answer at the same moment', async () => {
    for (let i = 0; i < 3; i += 1) {
      const { document, reader } = await desk.agreed();
      const { html } = await reader.visitor.get(reader.page);
      const form = { csrf: hidden(html, 'csrf'), code: document.code };
      await Promise.all([
        desk.answer(document.phone, document.code),
        reader.visitor.post(`${reader.page}/confirm`, form),
      ]);
      await drainJobs(desk.rig.testApp);

      expect(await desk.rig.statusOf(document)).toBe('signed');
      expect(await desk.ofType(document, 'document.signed')).toHaveLength(1);
      expect(await desk.ofType(document, 'code.locked')).toEqual([]);
    }
  });

  it('signs the one of two requests whose code it is', async () => {
    const one = await desk.agreed();
    const { phone } = one.document;
    const other = await desk.sentTo(phone);
    const { code } = other;

    await desk.answer(phone, code);
    expect(await desk.matches(other)).toEqual(['not-opened']);
    await desk.agree(await desk.open(other));
    await desk.answer(phone, one.document.code);

    expect(await desk.rig.statusOf(one.document)).toBe('signed');
    expect(await desk.rig.statusOf(other)).toBe('viewed');
    await desk.answer(phone, code);
    expect(await desk.rig.statusOf(other)).toBe('signed');
    expect(await desk.ofType(one.document, 'code.failed')).toEqual([]);
    expect(await desk.ofType(other, 'code.failed')).toEqual([]);
  });

  it('is answered so often and no more, whoever answers whom', async () => {
    const first = await desk.agreed();
    const { phone } = first.document;
    for (let i = 0; i < 5; i += 1) await desk.answer(phone, wrongFor(first.document));
    await desk.sentTo(phone);
    const before = (await desk.onPhone(phone)).length;
    for (let i = 0; i < 5; i += 1) await desk.answer(phone, '123456');

    expect((await desk.onPhone(phone)).length - before).toBe(1);
  });
});
