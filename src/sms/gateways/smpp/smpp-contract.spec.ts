import { smppRig, type SmppRig } from '../../../../test/support/smpp/smpp-rig.js';
import type { PeerBehaviour } from '../../../../test/support/smpp/smsc-peer.js';
import type { GatewayTrouble } from '../gateway-under-test.js';
import { smsGatewayContract } from '../sms-gateway.contract.js';

const toSubmit =
  (told: object | 'silence'): PeerBehaviour =>
  ({ command }) =>
    command === 'submit_sm' ? told : undefined;

const garbage: PeerBehaviour = ({ command }, { socket }) => {
  if (command !== 'submit_sm') return undefined;
  socket.write('<html>502 Bad Gateway</html>');
  return 'silence';
};

/** What an SMSC does in each trouble; the first two statuses are of an operator's own, named in the settings. */
const BEHAVIOURS: Readonly<Partial<Record<GatewayTrouble, PeerBehaviour>>> = {
  'wrong credentials': ({ command }) =>
    command.startsWith('bind_') ? { command_status: 0x0e } : undefined,
  'no funds': toSubmit({ command_status: 0x401 }),
  'stop list': toSubmit({ command_status: 0x402 }),
  'bad number': toSubmit({ command_status: 0x0b }),
  'server error': toSubmit({ command_status: 0x08 }),
  'silence after accept': toSubmit('silence'),
  garbage,
};

smsGatewayContract('SMPP', async () => {
  const rig = await smppRig({
    settings: {
      responseMs: 1_000,
      statusReasons: new Map([
        [0x401, 'no_funds'],
        [0x402, 'stop_list'],
      ]),
    },
    turnMs: 2_000,
  });
  const { peer, gateway, kept } = rig;
  await rig.bound();
  await peer.deliver({
    source_addr_ton: 1,
    source_addr: '79990000001',
    destination_addr: '79990000009',
    data_coding: 8,
    short_message: Buffer.from('Когда приедете?', 'utf16le').swap16(),
  });
  const [inbound = ''] = kept;
  return {
    gateway,
    inbound,
    reportOf: (providerId) => reportOf(inbound, providerId),
    lacks: ['balance'],
    meet: async (trouble) => {
      await bring(rig, trouble);
      return {};
    },
    heal: async () => {
      peer.behaviour = () => undefined;
      await peer.listen();
      await rig.bound();
    },
    taken: () => peer.submissions.length,
    close: () => rig.close(),
  };
});

async function bring({ peer, lost }: SmppRig, trouble: GatewayTrouble): Promise<void> {
  peer.behaviour = BEHAVIOURS[trouble] ?? ((): undefined => undefined);
  if (trouble === 'unreachable') await peer.stop();
  if (trouble === 'wrong credentials') peer.hangUp();
  if (trouble === 'unreachable' || trouble === 'wrong credentials') await lost();
}

/** The same wire as that of the message, of a report. */
function reportOf(wire: string, providerId: string): string {
  return wire
    .replace('"kind":"inbound"', '"kind":"receipt"')
    .replace(/"text":"[^"]*"/, `"text":"id:${providerId} stat:DELIVRD err:000"`);
}
