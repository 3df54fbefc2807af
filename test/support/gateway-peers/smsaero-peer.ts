import { textOf } from '../../../src/sms/gateways/http/json-members.js';
import { HttpPeer, type PeerAnswer, type PeerRequest } from './http-peer.js';

const refused = (status: number, message: string, data: unknown = null): PeerAnswer => ({
  status,
  body: { success: false, data, message },
});

/** SMS Aero as its clients have it: what is wrong is said in words, members by name. */
export class SmsAeroPeer extends HttpPeer {
  readonly email = 'office@example.ru';
  key = 'key-of-smsaero';
  /** State of every message, as it tells when asked. */
  state = 3;

  /** A callback about a message. */
  reportOf(id: string, status: number): string {
    return new URLSearchParams({ id, status: String(status), dateAnswer: '1795600000' }).toString();
  }

  protected override answer({ path, headers, body }: PeerRequest): PeerAnswer {
    const identity = Buffer.from(`${this.email}:${this.key}`).toString('base64');
    const isKnown = headers['authorization'] === `Basic ${identity}`;
    if (!isKnown || this.trouble === 'wrong credentials') {
      return refused(401, 'Your request was made with invalid credentials.');
    }
    const members = new Map(Object.entries(JSON.parse(body) as Record<string, unknown>));
    if (path === '/v2/balance') return ok({ balance: 337.03 });
    if (path === '/v2/sms/status') return ok({ id: members.get('id'), status: this.state });
    return path === '/v2/sms/send' ? this.send(members) : refused(404, 'Not Found');
  }

  private send(members: ReadonlyMap<string, unknown>): PeerAnswer {
    if (this.trouble === 'no funds') return refused(402, 'Not enough money');
    if (this.trouble === 'bad number') {
      return refused(400, 'Validation error.', { number: ['Incorrect number'] });
    }
    const [to = '', text = '', sender = '', callbackUrl = ''] = [
      'number',
      'text',
      'sign',
      'callbackUrl',
    ].map((name) => textOf(members.get(name)));
    const id = this.take({ to, text, sender, ...(callbackUrl && { callbackUrl }) });
    return ok({
      id: Number(id),
      from: sender,
      number: to,
      status: 0,
      extendStatus: 'queue',
      cost: 5.49,
    });
  }
}

function ok(data: unknown): PeerAnswer {
  return { body: { success: true, data, message: null } };
}
