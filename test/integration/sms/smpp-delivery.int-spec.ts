import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PageVisitor } from '../../support/page-visitor.js';
import { incoming } from '../../support/smpp-peers/incoming.js';
import { oddReceipt, receipt, receiptInTlvs } from '../../support/smpp-peers/receipts.js';
import { type Act, Smsc } from '../../support/smpp-peers/smsc.js';
import { type SentOverSmpp, SmppOffice, unmasked } from '../../support/smpp-peers/smpp-office.js';

const DAY_MS = 86_400_000;

describe.each(['udh', 'sar', 'payload'] as const)('a long SMS in Russian by %s', (way) => {
  let smsc: Smsc;
  let office: SmppOffice;
  let sent: SentOverSmpp;

  beforeAll(async () => {
    smsc = await Smsc.start();
    office = await SmppOffice.open(smsc.port, { SMPP_LONG_TEXT: way });
    await smsc.bound();
    sent = await office.sendNow();
  });
  afterAll(async () => {
    await office.close();
    await smsc.stop();
  });

  it('arrives as the log has it, but for link and code', async () => {
    const { text, segments } = await office.sms(sent);
    const [message, ...others] = await smsc.to(sent.phone);

    expect(others).toEqual([]);
    expect(message?.isWhole).toBe(true);
    expect(message?.text).toMatch(unmasked(text));
    expect(segments).toBeGreaterThan(1);
    expect(message?.parts).toHaveLength(way === 'payload' ? 1 : segments);
  });

  it('asks for receipts, in UCS-2, in the name of the company', async () => {
    for (const part of (await smsc.to(sent.phone)).flatMap(({ parts }) => parts)) {
      expect(part).toMatchObject({ way, dataCoding: 8, registered: 1, from: 'Signet', fromTon: 5 });
      expect(part.esmClass & 0x40).toBe(way === 'udh' ? 0x40 : 0);
      expect(part.validity).not.toBe('');
    }
  });

  it('opens its document by the link that came', async () => {
    const [, token = ''] = /\/s\/(\S{17})/.exec((await smsc.to(sent.phone))[0]?.text ?? '') ?? [];
    const page = await new PageVisitor(office.testApp).open(`/s/${token}`);

    expect(page).toMatch(/^\/sign\//);
  });
});

describe('what an SMSC says later', () => {
  let smsc: Smsc;
  let office: SmppOffice;

  beforeAll(async () => {
    smsc = await Smsc.start();
    office = await SmppOffice.open(smsc.port);
    await smsc.bound();
  });
  afterAll(async () => {
    await office.close();
    await smsc.stop();
  });

  const idsOf = async ({ phone }: SentOverSmpp): Promise<string[]> =>
    (await smsc.to(phone)).flatMap(({ parts }) => parts.map(({ id }) => id));

  const statusOf = async (sent: SentOverSmpp): Promise<string> => {
    await office.drain();
    return (await office.sms(sent)).status;
  };

  it('is asked for over one transceiver, in SMPP 3.4', () => {
    expect(smsc.binds).toEqual([
      expect.objectContaining({
        kind: 'transceiver',
        systemId: 'signet',
        password: 'pa55word',
        version: 0x34,
      }),
    ]);
  });

  it('makes a message delivered once all its parts are', async () => {
    const sent = await office.sendNow();
    const [last = '', ...others] = (await idsOf(sent)).toReversed();

    for (const id of others) await smsc.deliver(receipt({ id, phone: sent.phone }));
    expect(await statusOf(sent)).not.toBe('delivered');
    await smsc.deliver(receipt({ id: last, phone: sent.phone }));

    expect(await statusOf(sent)).toBe('delivered');
    expect(await office.signerSms(sent)).toMatchObject({ status: 'delivered' });
    const types = (await office.evidence(sent)).map(({ type }) => type);
    expect(types).toEqual(['sms.queued', 'sms.submitted', 'sms.delivered']);
  });

  it.each([
    ['hexadecimal ids answered and decimal ones reported', '%X', '%d'],
    ['decimal ids answered and hexadecimal ones reported', '%d', '%x'],
    ['ids filled up with zeros in receipts alone', '%d', '%010d'],
    ['ids in small letters answered and in capitals reported', '%08x', '%08X'],
  ])('knows a message by %s', async (_what, answered, reported) => {
    await smsc.ids(answered, reported);
    await smsc.receipts('DELIVRD');
    const before = smsc.answers.length;
    const sent = await office.sendNow();
    const parts = (await idsOf(sent)).length;
    await smsc.until('answers', () => smsc.answers.length >= before + parts || undefined);
    await smsc.receipts(null);
    await smsc.ids('%d', '%d');

    expect(await statusOf(sent)).toBe('delivered');
  });

  it('is understood with keys in any case and order', async () => {
    const sent = await office.sendNow();
    for (const id of await idsOf(sent)) await smsc.deliver(oddReceipt({ id, phone: sent.phone }));

    expect(await statusOf(sent)).toBe('delivered');
  });

  it('is believed in TLVs before the text', async () => {
    const sent = await office.sendNow();
    for (const id of await idsOf(sent)) {
      const wrong = 'id:1 stat:UNDELIV err:001';
      await smsc.deliver(receiptInTlvs({ id, phone: sent.phone }, 2, wrong));
    }

    expect(await statusOf(sent)).toBe('delivered');
  });

  it('counts when it comes before the answer to the submission', async () => {
    const sent = await office.send();
    const ids = ['770001', '770002', '770003', '770004', '770005'];
    const early = (id: string): Act => ({ id, before: receipt({ id, phone: sent.phone }) });
    await smsc.next(ids.map(early), sent.phone);
    await office.drain();
    await office.later(2_000);

    expect(await statusOf(sent)).toBe('delivered');
  });

  it('changes nothing when it is said twice, or the other thing is said a day later', async () => {
    const sent = await office.sendNow();
    for (const id of await idsOf(sent)) {
      await smsc.deliver(receipt({ id, phone: sent.phone }));
      await smsc.deliver(receipt({ id, phone: sent.phone }));
    }
    await office.drain();
    await office.later(DAY_MS);
    const [id = ''] = await idsOf(sent);
    await smsc.deliver(receipt({ id, phone: sent.phone, stat: 'EXPIRED' }));

    expect(await statusOf(sent)).toBe('delivered');
    const types = (await office.evidence(sent)).map(({ type }) => type);
    expect(types.filter((type) => type === 'sms.delivered')).toHaveLength(1);
  });

  it('is still applied when it comes late', async () => {
    const sent = await office.sendNow();
    await office.later(DAY_MS);
    for (const id of await idsOf(sent)) await smsc.deliver(receipt({ id, phone: sent.phone }));

    expect(await statusOf(sent)).toBe('delivered');
  });

  it.each([
    ['UNDELIV', 'undeliverable'],
    ['EXPIRED', 'expired'],
    ['REJECTD', 'rejected'],
  ])('makes it fail: %s', async (stat, status) => {
    const sent = await office.sendNow();
    for (const id of await idsOf(sent))
      await smsc.deliver(receipt({ id, phone: sent.phone, stat }));

    expect(await statusOf(sent)).toBe(status);
    expect(await office.signerSms(sent)).toMatchObject({ status });
  });

  it('may be an SMS of the client, long and in parts that come out of order', async () => {
    const sent = await office.sendNow();
    const text = 'Здравствуйте! '.repeat(12).trim();
    const parts = incoming(sent.phone, text).toReversed();
    for (const part of parts) await smsc.deliver(part);
    await office.drain();

    const received = (await office.evidence(sent)).filter(({ type }) => type === 'sms.received');
    expect(received.map(({ disclosures }) => disclosures)).toMatchObject([
      { text, phone: sent.phone },
    ]);
  });

  it('is acknowledged even where it cannot be understood', async () => {
    await smsc.deliver({ from: '0', to: '0', esmClass: 4, hex: 'ff00ff' });
    await smsc.deliver({ from: '', to: '', dataCoding: 8, hex: '04' });
    await smsc.deliver({ from: '79170000001', to: 'Signet', esmClass: 0x40, hex: '0500' });
    await office.drain();

    expect(new Set(smsc.answers)).toEqual(new Set([0]));
  });
});

describe('a transmitter and a receiver', () => {
  it('send over the one and hear over the other', async () => {
    const smsc = await Smsc.start();
    const office = await SmppOffice.open(smsc.port, { SMPP_BIND: 'pair' });
    await smsc.bound();
    const sent = await office.sendNow();
    const parts = (await smsc.to(sent.phone)).flatMap((message) => message.parts);
    for (const { id } of parts) await smsc.deliver(receipt({ id, phone: sent.phone }));
    await office.drain();

    expect(smsc.binds.map(({ kind }) => kind).sort()).toEqual(['receiver', 'transmitter']);
    expect((await office.sms(sent)).status).toBe('delivered');
    await office.close();
    await smsc.stop();
  });
});
