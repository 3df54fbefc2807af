import { createHash, timingSafeEqual } from 'node:crypto';
import type { SmsRuSettings } from '../../../platform/index.js';
import { fieldsOf, formOf } from '../http/form-fields.js';
import { GatewayHttp, type HttpRequest } from '../http/gateway-http.js';
import { calledFrom, digitsOf, HttpSmsGateway } from '../http/http-sms-gateway.js';
import { jsonOf, type Members, membersOf, textOf, wholeOf } from '../http/json-members.js';
import { kopecksOf } from '../http/kopecks.js';
import type {
  DeliveryReport,
  GatewayCallbacks,
  InboundMessage,
  SmsSubmission,
  SubmissionResult,
} from '../sms-gateway.js';
import { smsruRefusal, smsruState } from './smsru-codes.js';

const TAKEN = 100;
/** Its `ttl` is in minutes, a day at most. */
const LONGEST_TTL_MIN = 1440;

/** SMS.ru (G-11): forms there, JSON back. It has no incoming messages for us. */
export class SmsRuGateway extends HttpSmsGateway {
  override readonly name = 'smsru';
  override readonly sender: string;
  override readonly callsUs: GatewayCallbacks;

  constructor(
    private readonly settings: SmsRuSettings,
    http = new GatewayHttp(settings.url),
  ) {
    super(http);
    this.sender = settings.sender;
    this.callsUs = { ...calledFrom(settings), answer: '100' };
  }

  /** Up to a hundred records in one form: `data[0]=sms_status\n<id>\n<code>\n<unix time>`. */
  override parseReports(raw: string): readonly DeliveryReport[] {
    if (raw.trimStart().startsWith('{')) return reportsOfAnswer(raw);
    const fields = fieldsOf(raw);
    const records = fields.filter(([name]) => /^data\[\d*\]$/.test(name)).map(([, it]) => it);
    if (this.settings.signed && !this.isSigned(records, new Map(fields).get('hash'))) return [];
    return records.flatMap((record) => {
      const [kind, providerId = '', code] = record.split(/\r?\n/);
      const state = kind === 'sms_status' && providerId !== '' && smsruState(wholeOf(code));
      return state ? [{ providerId, ...state, raw: record }] : [];
    });
  }

  override parseInbound(): readonly InboundMessage[] {
    return [];
  }

  override statusOf(providerId: string): Promise<string | undefined> {
    return this.look(this.request('/sms/status', { sms_id: providerId }));
  }

  override async balance(): Promise<number | undefined> {
    const answer = await this.look(this.request('/my/balance', {}));
    return kopecksOf(membersOf(jsonOf(answer ?? '')).get('balance'));
  }

  protected override requestFor(submission: SmsSubmission): HttpRequest {
    const ttl = Math.max(Math.ceil(submission.validity / 60), 1);
    return this.request('/sms/send', {
      to: digitsOf(submission.to),
      msg: submission.text,
      from: submission.sender,
      ttl: this.settings.validity && ttl <= LONGEST_TTL_MIN ? String(ttl) : undefined,
      test: this.settings.test ? '1' : undefined,
    });
  }

  /** The request may be fine and the number not: both levels are looked at. */
  protected override understood(body: string, { to }: SmsSubmission): SubmissionResult | undefined {
    const answer = membersOf(jsonOf(body));
    const code = wholeOf(answer.get('status_code'));
    if (code === undefined) return undefined;
    if (code !== TAKEN) return smsruRefusal(code);
    const ofNumber = membersOf(membersOf(answer.get('sms')).get(digitsOf(to)));
    const ofNumberCode = wholeOf(ofNumber.get('status_code'));
    if (ofNumberCode === undefined) return undefined;
    return ofNumberCode === TAKEN ? accepted(ofNumber) : smsruRefusal(ofNumberCode);
  }

  private request(path: string, fields: Readonly<Record<string, string | undefined>>): HttpRequest {
    return {
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: formOf({ api_id: this.settings.apiKey, json: '1', ...fields }),
    };
  }

  private isSigned(records: readonly string[], given = ''): boolean {
    const signed = `${this.settings.apiKey}${records.join('')}`;
    const expected = Buffer.from(createHash('sha256').update(signed).digest('hex'));
    const got = Buffer.from(given.toLowerCase());
    return expected.length === got.length && timingSafeEqual(expected, got);
  }
}

function accepted(ofNumber: Members): SubmissionResult | undefined {
  const id = textOf(ofNumber.get('sms_id'));
  if (id === '') return undefined;
  const costKopecks = kopecksOf(ofNumber.get('cost'));
  return {
    kind: 'accepted',
    providerIds: [id],
    ...(costKopecks === undefined ? {} : { costKopecks }),
  };
}

/** What it answers when it is asked: `{"sms": {"<id>": {"status_code": 103}}}`. */
function reportsOfAnswer(raw: string): readonly DeliveryReport[] {
  return [...membersOf(membersOf(jsonOf(raw)).get('sms'))].flatMap(([providerId, value]) => {
    const state = smsruState(wholeOf(membersOf(value).get('status_code')));
    return state ? [{ providerId, ...state }] : [];
  });
}
