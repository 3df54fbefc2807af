import { afterEach, describe, expect, it } from '@jest/globals';
import { type RigOptions, smppRig, type SmppRig } from '../../../../test/support/smpp/smpp-rig.js';
import type { PeerPdu } from '../../../../test/support/smpp/smsc-peer.js';

const long = 'я'.repeat(100);
const isSubmit = ({ command }: PeerPdu): boolean => command === 'submit_sm';

describe('the SMPP gateway', () => {
  let rig: SmppRig;
  afterEach(() => rig.close());

  const start = async (options: RigOptions = {}): Promise<SmppRig> =>
    (rig = await smppRig(options));

  it('binds as a transceiver and submits in Russian', async () => {
    const { peer, send } = await start();

    expect(await send({ text: 'Привет' })).toEqual({ kind: 'accepted', providerIds: ['1'] });
    expect(peer.pdus[0]).toMatchObject({
      command: 'bind_transceiver',
      system_id: 'signet',
      password: 'secret',
      interface_version: 0x34,
    });
    expect(peer.submissions[0]).toMatchObject({
      source_addr: 'Signet',
      destination_addr: '79990000001',
      data_coding: 8,
      short_message: { message: 'Привет' },
    });
  });

  it('binds as a transmitter and a receiver where the operator wants a pair', async () => {
    const { peer, send } = await start({ settings: { bind: 'pair' } });

    await peer.until(() => peer.sessions.length === 2);
    expect(await send()).toMatchObject({ kind: 'accepted' });
    expect(peer.pdus.map(({ command }) => command).sort()).toEqual([
      'bind_receiver',
      'bind_transmitter',
      'submit_sm',
    ]);
  });

  it('keeps to the window', async () => {
    const { peer, send } = await start({ settings: { window: 3 } });
    let open = 0;
    const seen: number[] = [];
    peer.behaviour = (pdu, session) => {
      if (!isSubmit(pdu)) return undefined;
      seen.push((open += 1));
      setTimeout(() => {
        open -= 1;
        session.send(pdu.response({ message_id: `m${String(pdu.sequence_number)}` }));
      }, 5);
      return 'silence';
    };
    const results = await Promise.all(Array.from({ length: 20 }, () => send()));

    expect(results.every(({ kind }) => kind === 'accepted')).toBe(true);
    expect(Math.max(...seen)).toBe(3);
  });

  it('takes answers in any order', async () => {
    const { peer, send } = await start();
    const late: (() => void)[] = [];
    peer.behaviour = (pdu, session) => {
      if (!isSubmit(pdu)) return undefined;
      late.unshift(() => {
        session.send(pdu.response({ message_id: `to-${String(pdu['destination_addr'])}` }));
      });
      return 'silence';
    };
    const one = send({ to: '+79990000001' });
    const two = send({ to: '+79990000002' });
    await peer.until(() => late.length === 2);
    for (const answer of late) answer();

    expect(await one).toEqual({ kind: 'accepted', providerIds: ['to-79990000001'] });
    expect(await two).toEqual({ kind: 'accepted', providerIds: ['to-79990000002'] });
  });

  it.each([
    [0x0b, { kind: 'refused', reason: 'bad_number' }],
    [0x0a, { kind: 'refused', reason: 'sender_not_allowed' }],
    [0x08, { kind: 'refused', reason: 'unavailable' }],
    [0x45, { kind: 'refused', reason: 'other' }],
    [0x401, { kind: 'refused', reason: 'no_funds' }],
    [0x58, { kind: 'postponed', reason: 'throttled', afterMs: 1_000 }],
    [0x14, { kind: 'postponed', reason: 'unavailable', afterMs: 5_000, queueFull: true }],
  ])('tells what status %d means', async (command_status, result) => {
    const { peer, send } = await start({
      settings: { statusReasons: new Map([[0x401, 'no_funds']]) },
    });
    peer.behaviour = (pdu) => (isSubmit(pdu) ? { command_status } : undefined);

    expect(await send()).toEqual(result);
    expect(peer.submissions).toHaveLength(1);
  });

  it('waits longer each time a message meets a full queue', async () => {
    const { peer, send } = await start();
    peer.behaviour = (pdu) => (isSubmit(pdu) ? { command_status: 0x14 } : undefined);
    const pauses: unknown[] = [];
    for (let time = 0; time < 3; time += 1) pauses.push(await send({ idempotencyKey: 'one' }));

    expect(pauses).toMatchObject([{ afterMs: 5_000 }, { afterMs: 15_000 }, { afterMs: 45_000 }]);
  });

  it.each(['', ' ', 'a b'])('does not know what became of a message with the id %j', async (id) => {
    const { peer, send } = await start();
    peer.behaviour = (pdu) => (isSubmit(pdu) ? { message_id: id } : undefined);

    expect(await send()).toEqual({ kind: 'unknown', cause: 'no-response' });
  });

  it('does not know when no answer comes, and a late one is nobody else’s', async () => {
    const { peer, send } = await start({ settings: { responseMs: 50 } });
    peer.behaviour = (pdu) => (isSubmit(pdu) ? 'silence' : undefined);
    expect(await send()).toEqual({ kind: 'unknown', cause: 'timeout' });

    const [lost] = peer.submissions;
    peer.behaviour = (pdu, session) => {
      if (isSubmit(pdu) && lost) session.send(lost.response({ message_id: 'late' }));
      return undefined;
    };

    expect(await send()).toEqual({ kind: 'accepted', providerIds: ['1'] });
  });

  it('does not know when the connection ends before the answer, and goes on with a new one', async () => {
    const { peer, send } = await start();
    peer.behaviour = (pdu, { socket }) => {
      if (isSubmit(pdu)) socket.destroy();
      return undefined;
    };
    expect(await send()).toEqual({ kind: 'unknown', cause: 'closed' });

    peer.behaviour = () => undefined;
    expect(await send()).toMatchObject({ kind: 'accepted' });
    expect(peer.submissions).toHaveLength(2);
  });

  it('tells the truth of a text whose second part was refused: nobody knows', async () => {
    const { peer, send } = await start();
    peer.behaviour = (pdu) =>
      isSubmit(pdu) && peer.submissions.length === 1 ? { command_status: 0x0b } : undefined;

    expect(await send({ text: long })).toEqual({ kind: 'unknown', cause: 'no-response' });
  });

  it('and of one whose first part was refused: nothing went out', async () => {
    const { peer, send } = await start();
    peer.behaviour = (pdu) => (isSubmit(pdu) ? { command_status: 0x0b } : undefined);

    expect(await send({ text: long })).toEqual({ kind: 'refused', reason: 'bad_number' });
    expect(peer.submissions).toHaveLength(1);
  });

  it('offers a later part again that was throttled', async () => {
    const { peer, send } = await start();
    let throttled = false;
    peer.behaviour = (pdu) => {
      if (!isSubmit(pdu) || peer.submissions.length !== 1 || throttled) return undefined;
      throttled = true;
      return { command_status: 0x58 };
    };

    expect(await send({ text: long })).toEqual({ kind: 'accepted', providerIds: ['1', '3'] });
    expect(peer.submissions).toHaveLength(3);
  });

  it('has an id for each part, and a reference of its own for each text', async () => {
    const { peer, send } = await start({ settings: { longText: 'sar' } });

    expect(await send({ text: long })).toEqual({ kind: 'accepted', providerIds: ['1', '2'] });
    await send({ text: long });

    const references = peer.submissions.map((pdu) => pdu['sar_msg_ref_num']);
    expect(new Set(references).size).toBe(2);
    expect(references[0]).toBe(references[1]);
  });

  it('unbinds when it is stopped, and takes nothing more', async () => {
    const { peer, gateway, send } = await start();
    await send();
    await gateway.stop();

    expect(peer.pdus.at(-1)).toMatchObject({ command: 'unbind' });
    expect(await send()).toEqual({ kind: 'postponed', reason: 'unavailable', afterMs: 5_000 });
    expect(peer.submissions).toHaveLength(1);
  });
});
