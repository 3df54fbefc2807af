import { HttpPeer, type PeerAnswer, type PeerRequest } from './http-peer.js';

const refused = (status: number, message: string): PeerAnswer => ({
  status,
  body: { error: { code: status, message } },
});

/** MTS Exolve as far as it is known: a bearer key, statuses of HTTP, JSON both ways. */
export class ExolvePeer extends HttpPeer {
  key = 'key-of-exolve';

  /** An event about a message, in the form that is taken for granted while nothing better is known. */
  reportOf(id: string, status: string): string {
    return JSON.stringify({ message_id: id, direction: 'DIRECTION_OUTGOING', status });
  }

  readonly inbound = JSON.stringify({
    message_id: '512409557160042495',
    direction: 'DIRECTION_INCOMING',
    sender: '79990000001',
    receiver: '79161234567',
    text: 'Когда приедете?',
  });

  protected override idOf(number: number): string {
    return String(439_166_485_632_000_000n + BigInt(number));
  }

  protected override answer({ path, headers, body }: PeerRequest): PeerAnswer {
    const isKnown = headers['authorization'] === `Bearer ${this.key}`;
    if (!isKnown || this.trouble === 'wrong credentials') return refused(401, 'unauthorized');
    if (path === '/finance/v1/GetBalance') return { body: { balance: '980.10' } };
    if (path !== '/messaging/v1/SendSMS') return refused(404, 'not found');
    if (this.trouble === 'no funds') return refused(402, 'not enough funds');
    if (this.trouble === 'bad number') return refused(400, 'invalid destination');
    const { number = '', destination = '', text = '' } = JSON.parse(body) as Record<string, string>;
    return { body: { message_id: this.take({ to: destination, text, sender: number }) } };
  }
}
