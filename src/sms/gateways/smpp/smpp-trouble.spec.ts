import { afterEach, describe, expect, it } from '@jest/globals';
import { type RigOptions, smppRig, type SmppRig } from '../../../../test/support/smpp/smpp-rig.js';
import type { PeerBehaviour, SmscPeer } from '../../../../test/support/smpp/smsc-peer.js';
import { issueCertificate } from '../../../../test/support/test-pki.js';

const binds = ({ pdus }: SmscPeer): number =>
  pdus.filter(({ command }) => command.startsWith('bind_')).length;

const answering =
  (command: string, told: object | 'silence'): PeerBehaviour =>
  (pdu) =>
    pdu.command.startsWith(command) ? told : undefined;

describe('an SMSC in trouble (F-6)', () => {
  let rig: SmppRig;
  afterEach(() => rig.close());

  const start = async (options: RigOptions = {}): Promise<SmppRig> =>
    (rig = await smppRig(options));

  it.each([0x0d, 0x0e, 0x0f])(
    'that refuses us with status %d is an alarm',
    async (command_status) => {
      const { peer, send, logged } = await start({
        pauseMs: 60_000,
        prepare: (it) => (it.behaviour = answering('bind_', { command_status })),
      });

      expect(await send()).toEqual({ kind: 'refused', reason: 'auth' });
      expect(logged.join()).toContain('ALARM');
      expect(logged.join()).not.toContain('secret');
      expect(peer.submissions).toEqual([]);
    },
  );

  it('is bound to as soon as it takes us again', async () => {
    const { peer, send, bound } = await start({
      prepare: (it) => (it.behaviour = answering('bind_', { command_status: 0x0e })),
    });
    await peer.until(() => binds(peer) >= 2);
    peer.behaviour = () => undefined;
    await bound();

    expect(await send()).toMatchObject({ kind: 'accepted' });
  });

  it.each([0x05, 0x08])('that cannot bind us now is asked again: status %d', async (status) => {
    const { peer, send, logged } = await start({
      prepare: (it) => {
        it.behaviour = (pdu) =>
          pdu.command.startsWith('bind_') && binds(it) < 3 ? { command_status: status } : undefined;
      },
    });

    expect(await send()).toMatchObject({ kind: 'accepted' });
    expect(binds(peer)).toBe(4);
    expect(logged.join()).not.toContain('ALARM');
  });

  it('that does not answer a bind is left for a new connection', async () => {
    const { peer, send } = await start({
      settings: { responseMs: 200 },
      prepare: (it) => {
        it.behaviour = (pdu) =>
          pdu.command.startsWith('bind_') && binds(it) === 0 ? 'silence' : undefined;
      },
    });

    expect(await send()).toMatchObject({ kind: 'accepted' });
    expect(binds(peer)).toBe(2);
  });

  it('that does not answer a bind does not hold up a stop', async () => {
    const { peer, gateway } = await start({
      settings: { responseMs: 50_000 },
      prepare: (it) => (it.behaviour = answering('bind_', 'silence')),
    });
    await peer.until(() => binds(peer) === 1);

    await gateway.stop();
    expect(binds(peer)).toBe(1);
  });

  it('that is not there gets nothing: it may be sent later', async () => {
    const { peer, send } = await start({ turnMs: 100 });
    await peer.stop();

    expect(await send()).toEqual({ kind: 'postponed', reason: 'unavailable', afterMs: 5_000 });
  });

  it('that no longer answers enquire_link is left for a new connection', async () => {
    const { peer, send } = await start({
      settings: { enquireMs: 30, responseMs: 200 },
      prepare: (it) => (it.behaviour = answering('enquire_link', 'silence')),
    });
    await peer.until(() => binds(peer) === 2);
    peer.behaviour = () => undefined;

    expect(await send()).toMatchObject({ kind: 'accepted' });
  });

  it('that answers enquire_link keeps its connection, asked again and again', async () => {
    const { peer } = await start({ settings: { enquireMs: 20 } });
    const asked = (): number =>
      peer.pdus.filter(({ command }) => command === 'enquire_link').length;
    await peer.until(() => asked() === 3);

    expect(binds(peer)).toBe(1);
  });

  it('that asks us is answered, also when nobody knows what', async () => {
    const { peer } = await start();
    await peer.until(() => peer.sessions.length === 1);
    peer.receiver.enquire_link();
    const unknown = Buffer.from('00000010000077770000000000000009', 'hex');
    peer.receiver.socket.write(unknown);
    await peer.until(() => peer.pdus.length === 3);

    expect(peer.pdus.slice(1)).toMatchObject([
      { command: 'enquire_link_resp', command_status: 0 },
      { command: 'generic_nack', command_status: 3, sequence_number: 9 },
    ]);
  });

  it.each([
    ['garbage', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['a PDU that claims to be huge', Buffer.from('7fffffff00000005', 'hex')],
    ['a PDU that claims to be tiny', Buffer.from('0000000400000005', 'hex')],
  ])('that answers with %s leaves open what became of the message', async (_what, bytes) => {
    const { peer, send } = await start();
    peer.behaviour = (pdu, { socket }) => {
      if (pdu.command !== 'submit_sm') return undefined;
      socket.write(bytes);
      return 'silence';
    };
    expect(await send()).toEqual({ kind: 'unknown', cause: 'closed' });

    peer.behaviour = () => undefined;
    expect(await send()).toMatchObject({ kind: 'accepted' });
  });

  it('that unbinds is bound to again', async () => {
    const { peer, send } = await start();
    await peer.until(() => peer.sessions.length === 1);
    peer.receiver.unbind();
    await peer.until(() => binds(peer) === 2);

    expect(peer.pdus.map(({ command }) => command)).toContain('unbind_resp');
    expect(await send()).toMatchObject({ kind: 'accepted' });
  });

  it('that throttles is asked more slowly, and every message is told of it', async () => {
    const { peer, send } = await start({ turnMs: 500 });
    peer.behaviour = answering('submit_sm', { command_status: 0x58 });
    await send();

    // The second of silence is longer than this message's patience: it does not even go out.
    expect(await send()).toEqual({ kind: 'postponed', reason: 'throttled', afterMs: 1_000 });
    expect(peer.submissions).toHaveLength(1);
  });

  it('is spoken to by TLS where it has that, if its certificate is the right one', async () => {
    const { certificatePem, privateKeyPem } = await issueCertificate({ name: 'localhost' });
    const peerOptions = { key: privateKeyPem, cert: certificatePem };
    const tls = { tls: true, host: 'localhost' };
    const { send } = await start({ peerOptions, settings: { ...tls, ca: certificatePem } });

    expect(await send()).toMatchObject({ kind: 'accepted' });
    await rig.close();
    const stranger = await start({ peerOptions, settings: tls, turnMs: 300 });

    expect(await stranger.send()).toMatchObject({ kind: 'postponed', reason: 'unavailable' });
    expect(stranger.peer.pdus).toEqual([]);
  });
});
