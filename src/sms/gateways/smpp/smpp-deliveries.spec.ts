import { afterEach, describe, expect, it } from '@jest/globals';
import { type RigOptions, smppRig, type SmppRig } from '../../../../test/support/smpp/smpp-rig.js';

const receipt = (id: string): object => ({
  source_addr_ton: 1,
  source_addr: '79990000001',
  destination_addr: 'Signet',
  esm_class: 4,
  short_message: Buffer.from(`id:${id} sub:001 dlvrd:001 stat:DELIVRD err:000`),
});

const ucs2 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const fromPhone = (fields: object): object => ({
  source_addr_ton: 1,
  source_addr: '79990000001',
  destination_addr: '79990000009',
  data_coding: 8,
  ...fields,
});
const udh = (number: number): Buffer => Buffer.from([5, 0, 3, 7, 2, number]);

describe('what an SMSC delivers', () => {
  let rig: SmppRig;
  afterEach(() => rig.close());

  const start = async (options: RigOptions = {}): Promise<SmppRig> => {
    rig = await smppRig(options);
    await rig.peer.until(() => rig.peer.sessions.length === (options.settings?.bind ? 2 : 1));
    return rig;
  };

  it('is kept, then answered with 0', async () => {
    const { peer, gateway, kept } = await start();

    expect(await peer.deliver(receipt('17'))).toBe(0);
    expect(kept.flatMap((raw) => gateway.parseReports(raw))).toEqual([
      { providerId: '17', status: 'delivered' },
    ]);
  });

  it('comes through the receiver of a pair', async () => {
    const { peer, kept } = await start({ settings: { bind: 'pair' } });

    for (const session of peer.sessions) session.deliver_sm(receipt('17'));
    await peer.until(() => kept.length === 2);
  });

  it('may report a message that is not answered yet', async () => {
    const { peer, gateway, kept, send } = await start();
    peer.behaviour = (pdu, session) => {
      if (pdu.command !== 'submit_sm') return undefined;
      session.deliver_sm(receipt('m1'), () => {
        session.send(pdu.response({ message_id: 'm1' }));
      });
      return 'silence';
    };

    expect(await send()).toEqual({ kind: 'accepted', providerIds: ['m1'] });
    expect(kept.flatMap((raw) => gateway.parseReports(raw))).toHaveLength(1);
  });

  it('is wanted again when it cannot be kept', async () => {
    const { peer, kept, failStores } = await start();
    failStores(true);
    expect(await peer.deliver(receipt('17'))).toBe(0x64);

    failStores(false);
    expect(await peer.deliver(receipt('17'))).toBe(0);
    expect(kept).toHaveLength(1);
  });

  it('is joined when it is a long message, each part kept as it came', async () => {
    const { peer, gateway, kept } = await start();
    const part = (number: number, text: string): Promise<number> =>
      peer.deliver(
        fromPhone({ esm_class: 0x40, short_message: Buffer.concat([udh(number), ucs2(text)]) }),
      );
    expect(await part(2, 'приедете?')).toBe(0);
    expect(await part(1, 'Когда ')).toBe(0);

    expect(kept).toHaveLength(3);
    expect(kept.flatMap((raw) => gateway.parseInbound(raw))).toEqual([
      {
        providerId: expect.any(String),
        from: '+79990000001',
        to: '79990000009',
        text: 'Когда приедете?',
      },
    ]);
  });

  it('is joined though its last part could not be kept at first', async () => {
    const { peer, gateway, kept, failStores } = await start();
    const part = (number: number, text: string): Promise<number> =>
      peer.deliver(
        fromPhone({
          sar_msg_ref_num: 1,
          sar_total_segments: 2,
          sar_segment_seqnum: number,
          short_message: ucs2(text),
        }),
      );
    await part(1, 'Да');
    failStores(true);
    expect(await part(2, '!')).toBe(0x64);
    failStores(false);
    expect(await part(2, '!')).toBe(0);

    expect(kept.flatMap((raw) => gateway.parseInbound(raw))).toMatchObject([{ text: 'Да!' }]);
  });

  it('is one message though it comes again over a new connection', async () => {
    const { peer, gateway, kept, bound } = await start();
    const sms = fromPhone({ short_message: ucs2('482913') });
    await peer.deliver(sms);
    peer.hangUp();
    await bound(2);
    await peer.deliver(sms);

    const ids = kept.flatMap((raw) => gateway.parseInbound(raw)).map((it) => it.providerId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('is two when somebody writes the same twice', async () => {
    const { peer, gateway, kept } = await start();
    const sms = fromPhone({ short_message: ucs2('482913') });
    await peer.deliver(sms);
    await peer.deliver(sms);

    const ids = kept.flatMap((raw) => gateway.parseInbound(raw)).map((it) => it.providerId);
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    ['of an unknown coding', { data_coding: 0x0d, short_message: Buffer.from([1, 2, 3]) }],
    ['of an unknown class', { esm_class: 0x38, short_message: Buffer.from('?') }],
    ['empty', { short_message: Buffer.alloc(0) }],
    ['with a header longer than itself', { esm_class: 0x40, short_message: Buffer.from([200, 0]) }],
  ])('is answered with 0 when it is %s', async (_what, fields) => {
    const { peer, gateway, kept } = await start();

    expect(await peer.deliver(fromPhone(fields))).toBe(0);
    expect(kept).toHaveLength(1);
    expect(kept.flatMap((raw) => gateway.parseReports(raw))).toEqual([]);
  });

  it('is taken in whatever the number, once each', async () => {
    const { peer, gateway, kept } = await start();
    const ids = Array.from({ length: 1_000 }, (_, index) => String(index));

    const statuses = await Promise.all(ids.map((id) => peer.deliver(receipt(id))));

    expect(new Set(statuses)).toEqual(new Set([0]));
    const reported = kept.flatMap((raw) => gateway.parseReports(raw)).map((it) => it.providerId);
    expect(reported).toEqual(ids);
  });
});
