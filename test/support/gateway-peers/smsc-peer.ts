import { HttpPeer, type PeerAnswer, type PeerRequest } from './http-peer.js';

const error = (error_code: number, error: string): PeerAnswer => ({ body: { error, error_code } });

/** SMSC.ru as its manual has it: everything is 200, errors are in the body, sums are texts. */
export class SmscPeer extends HttpPeer {
  key = 'key-of-smsc';
  /** State of every message, as it tells when asked. */
  state = 0;

  /** A callback about a message, as it is posted with `?charset=utf-8`. */
  reportOf(id: string, status: number, err = 0): string {
    return new URLSearchParams({
      id,
      phone: '79990000001',
      status: String(status),
      err: String(err),
      time: '24.11.2026 14:05:07',
    }).toString();
  }

  readonly inbound = new URLSearchParams({
    id: '7',
    phone: '79990000001',
    mes: 'Когда приедете?',
    to: '79161234567',
    time: '24.11.2026 14:05:07',
  }).toString();

  protected override answer({ path, body }: PeerRequest): PeerAnswer {
    const fields = new URLSearchParams(body);
    const hasKey = fields.get('apikey') === this.key || fields.get('psw') === this.key;
    if (!hasKey || this.trouble === 'wrong credentials') return error(2, 'authorise error');
    if (fields.get('fmt') !== '3') return { body: 'OK - 1 SMS, ID - 1' };
    if (path === '/sys/balance.php') return { body: { balance: '1234.56' } };
    if (path === '/sys/status.php') return { body: { status: this.state, last_date: '', err: 0 } };
    return path === '/sys/send.php' ? this.send(fields) : { status: 404, body: '' };
  }

  private send(fields: URLSearchParams): PeerAnswer {
    const [to = '', text = '', sender = ''] = ['phones', 'mes', 'sender'].map(
      (name) => fields.get(name) ?? '',
    );
    if (to === '' || text === '') return error(1, 'parameters error');
    if (this.trouble === 'no funds') return error(3, 'no money');
    if (this.trouble === 'bad number') return error(7, 'invalid number');
    const id = Number(this.take({ to, text, sender }));
    const priced = fields.get('cost') === '3' ? { cost: '7.35', balance: '1227.21' } : {};
    return { body: { id, cnt: 3, ...priced } };
  }
}
