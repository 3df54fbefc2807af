import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Smsc } from '../../support/smpp-peers/smsc.js';
import { type SentOverSmpp, SmppOffice, unmasked } from '../../support/smpp-peers/smpp-office.js';

const MINUTE_MS = 60_000;

/** Statuses of SMPP 3.4 §5.1.3. */
const THROTTLED = 0x58;
const QUEUE_FULL = 0x14;
const BAD_NUMBER = 0x0b;
const BAD_SENDER = 0x0a;
const WRONG_PASSWORD = 0x0e;

describe('an SMSC in trouble', () => {
  let smsc: Smsc;
  let office: SmppOffice;

  beforeAll(async () => {
    smsc = await Smsc.start();
    office = await SmppOffice.open(smsc.port, { SMPP_RESPONSE_SECONDS: '1' });
    await smsc.bound();
  });
  afterAll(async () => {
    await office.close();
    await smsc.stop();
  });

  /** Every hour of a day, as an installation that goes on working. */
  const aDayGoesBy = async (): Promise<void> => {
    for (let minutes = 1; minutes <= 1_440; minutes *= 3) await office.later(minutes * MINUTE_MS);
  };

  /** What the SMSC has of the parts of this message: each of them so many times. */
  const timesTaken = async ({ phone }: SentOverSmpp): Promise<number> =>
    (await smsc.to(phone)).length;

  const expectSentOnce = async (sent: SentOverSmpp): Promise<void> => {
    const { text, status } = await office.sms(sent);
    expect(
      (await smsc.to(sent.phone)).map((it) => [it.isWhole, unmasked(text).test(it.text)]),
    ).toEqual([[true, true]]);
    expect(status).toBe('accepted');
  };

  it.each([
    ['too fast', THROTTLED],
    ['its queue full', QUEUE_FULL],
  ])('that finds us %s gets the same message later, once', async (_what, status) => {
    const sent = await office.send();
    await smsc.next([{ status }], sent.phone);
    await office.drain();
    await aDayGoesBy();

    await expectSentOnce(sent);
  });

  it.each([
    ['knows no such number', BAD_NUMBER, 'bad_number'],
    ['does not let us send under this name', BAD_SENDER, 'sender_not_allowed'],
  ])('that %s makes it rejected, for good', async (_what, status, reason) => {
    const sent = await office.send();
    await smsc.next([{ status }], sent.phone);
    await office.drain();
    await aDayGoesBy();

    expect(await timesTaken(sent)).toBe(0);
    expect(await office.sms(sent)).toMatchObject({ status: 'rejected', reason });
    expect(await office.signerSms(sent)).toMatchObject({ status: 'rejected', reason });
  });

  it('that takes a message and hangs up leaves it unknown: seen by the author, never sent again', async () => {
    const sent = await office.send();
    await smsc.next([{ close: 1 }], sent.phone);
    await office.drain();

    const unknown = { status: 'unknown', reason: 'closed' };
    expect(await office.sms(sent)).toMatchObject(unknown);
    expect(await office.signerSms(sent)).toMatchObject(unknown);
    expect((await office.evidence(sent)).map(({ type }) => type)).toContain('sms.unknown');

    await smsc.bound();
    await aDayGoesBy();
    expect(await timesTaken(sent)).toBe(1);
    expect((await office.sms(sent)).attempts).toHaveLength(1);
  });

  it('that takes a message and says nothing leaves it unknown, never sent again', async () => {
    const sent = await office.send();
    await smsc.next(Array<{ silence: 1 }>(10).fill({ silence: 1 }), sent.phone);
    await office.drain();

    const unknown = { status: 'unknown', reason: 'timeout' };
    expect(await office.sms(sent)).toMatchObject(unknown);
    expect(await office.signerSms(sent)).toMatchObject(unknown);
    await smsc.bound();
    await aDayGoesBy();
    expect(await timesTaken(sent)).toBe(1);
  });

  it('that comes back gets what waited meanwhile', async () => {
    const binds = smsc.binds.length;
    await smsc.drop();
    await smsc.until('another bind', () => (smsc.binds.length > binds ? true : undefined));
    await smsc.bound();
    const sent = await office.sendNow();
    await aDayGoesBy();

    await expectSentOnce(sent);
  });
});

describe('an SMSC that does not let us in', () => {
  it('gets nothing, and what waits for it goes out once it does', async () => {
    const smsc = await Smsc.start();
    await smsc.bindsAnswer(WRONG_PASSWORD);
    const office = await SmppOffice.open(smsc.port);
    await smsc.until('a refused bind', () => (smsc.binds.length > 0 ? true : undefined));
    const sent = await office.sendNow();
    const waiting = await office.sms(sent);

    expect(await smsc.submitted()).toEqual([]);
    expect(['queued', 'rejected']).toContain(waiting.status);
    await office.close();
    await smsc.stop();
  });
});
