import { createHash } from 'node:crypto';
import { HttpPeer, type PeerAnswer, type PeerRequest } from './http-peer.js';

const whole = (status_code: number): PeerAnswer => ({
  body: { status: 'ERROR', status_code, status_text: 'Ошибка' },
});

/** SMS.ru as its manual has it: two levels of status, numbers as they were given. */
export class SmsRuPeer extends HttpPeer {
  key = 'key-of-smsru';
  /** Code of every message, as it tells when asked. */
  state = 102;

  /** A callback about messages, signed as it signs. */
  reportsOf(...records: readonly (readonly [id: string, code: number])[]): string {
    const data = records.map(([id, code]) => `sms_status\n${id}\n${String(code)}\n1795600000`);
    const hash = createHash('sha256')
      .update(`${this.key}${data.join('')}`)
      .digest('hex');
    const fields = data.map((record, at) => [`data[${String(at)}]`, record]);
    return new URLSearchParams([...fields, ['hash', hash]]).toString();
  }

  protected override idOf(number: number): string {
    return `202648-${String(1_000_000 + number)}`;
  }

  protected override answer({ path, body }: PeerRequest): PeerAnswer {
    const fields = new URLSearchParams(body);
    const isKnown = fields.get('api_id') === this.key && this.trouble !== 'wrong credentials';
    if (!isKnown) return whole(301);
    if (path === '/my/balance') return ok({ balance: 4122.56 });
    if (path === '/sms/status') return this.status(fields.get('sms_id') ?? '');
    return path === '/sms/send' ? this.send(fields) : whole(211);
  }

  private send(fields: URLSearchParams): PeerAnswer {
    const [to = '', text = '', sender = ''] = ['to', 'msg', 'from'].map(
      (name) => fields.get(name) ?? '',
    );
    if (this.trouble === 'no funds') return whole(201);
    if (this.trouble === 'stop list') return ok({ sms: { [to]: refused(209) } });
    if (this.trouble === 'bad number') return ok({ sms: { [to]: refused(202) } });
    const sms_id = this.take({ to, text, sender });
    return ok({
      sms: { [to]: { status: 'OK', status_code: 100, sms_id, cost: '5.19' } },
      balance: 4117.37,
    });
  }

  private status(id: string): PeerAnswer {
    return ok({ sms: { [id]: { status: 'OK', status_code: this.state, cost: 5.19 } } });
  }
}

function ok(body: Readonly<Record<string, unknown>>): PeerAnswer {
  return { body: { status: 'OK', status_code: 100, ...body } };
}

function refused(status_code: number): Readonly<Record<string, unknown>> {
  return { status: 'ERROR', status_code, status_text: 'Ошибка' };
}
