import type { SmscSettings } from '../../../platform/index.js';
import { callbackFields } from '../http/callback-fields.js';
import { formOf } from '../http/form-fields.js';
import { GatewayHttp, type HttpRequest } from '../http/gateway-http.js';
import { calledFrom, digitsOf, HttpSmsGateway, phoneOfDigits } from '../http/http-sms-gateway.js';
import { jsonOf, membersOf, textOf, wholeOf } from '../http/json-members.js';
import { kopecksOf } from '../http/kopecks.js';
import type {
  DeliveryReport,
  GatewayCallbacks,
  InboundMessage,
  SmsSubmission,
  SubmissionResult,
} from '../sms-gateway.js';
import { smscError, smscState } from './smsc-codes.js';
import { isSmscSigned } from './smsc-signature.js';

const LONGEST_S = 24 * 3600;

/** SMSC.ru (G-10): forms there, JSON back, `fmt=3`. */
export class SmscGateway extends HttpSmsGateway {
  override readonly name = 'smsc';
  override readonly sender: string;
  override readonly callsUs: GatewayCallbacks;

  constructor(
    private readonly settings: SmscSettings,
    http = new GatewayHttp(settings.url),
  ) {
    super(http);
    this.sender = settings.sender;
    this.callsUs = { ...calledFrom(settings), answer: 'OK' };
  }

  override parseReports(raw: string): readonly DeliveryReport[] {
    const polled = polledIn(raw);
    const fields = polled ?? callbackFields(raw);
    if (!polled && (fields.has('mes') || !this.isAuthentic(fields))) return [];
    const providerId = fields.get('id') ?? '';
    const state = smscState(wholeOf(fields.get('status')), wholeOf(fields.get('err')));
    return providerId !== '' && state ? [{ providerId, ...state }] : [];
  }

  override parseInbound(raw: string): readonly InboundMessage[] {
    const fields = callbackFields(raw);
    const [providerId, from, to, text] = ['id', 'phone', 'to', 'mes'].map((it) => fields.get(it));
    if (!providerId || !from || !to || text === undefined || !this.isAuthentic(fields)) return [];
    return [{ providerId, from: phoneOfDigits(from), to, text }];
  }

  override async statusOf(providerId: string, to: string): Promise<string | undefined> {
    const fields = { id: providerId, phone: digitsOf(to) };
    const answer = await this.look(this.request('/sys/status.php', fields));
    return answer === undefined ? undefined : JSON.stringify({ asked: providerId, answer });
  }

  override async balance(): Promise<number | undefined> {
    const answer = await this.look(this.request('/sys/balance.php', {}));
    return kopecksOf(membersOf(jsonOf(answer ?? '')).get('balance'));
  }

  protected override requestFor(submission: SmsSubmission): HttpRequest {
    return this.request('/sys/send.php', {
      phones: digitsOf(submission.to),
      mes: submission.text,
      sender: submission.sender,
      charset: 'utf-8',
      cost: '3',
      valid: this.settings.validity ? validOf(submission.validity) : undefined,
    });
  }

  protected override understood(body: string): SubmissionResult | undefined {
    const answer = membersOf(jsonOf(body));
    const error = wholeOf(answer.get('error_code'));
    if (error !== undefined) return smscError(error);
    const id = textOf(answer.get('id'));
    if (id === '') return undefined;
    const costKopecks = kopecksOf(answer.get('cost'));
    return {
      kind: 'accepted',
      providerIds: [id],
      ...(costKopecks === undefined ? {} : { costKopecks }),
    };
  }

  private request(path: string, fields: Readonly<Record<string, string | undefined>>): HttpRequest {
    const { login, apiKey } = this.settings;
    const identity = login === undefined ? { apikey: apiKey } : { login, psw: apiKey };
    return {
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: formOf({ ...identity, ...fields, fmt: '3' }),
    };
  }

  private isAuthentic(fields: ReadonlyMap<string, string>): boolean {
    const { signature } = this.settings;
    return !signature || isSmscSigned(fields, signature);
  }
}

/** An answer to our own question holds no id; it stands beside it. */
function polledIn(raw: string): ReadonlyMap<string, string> | undefined {
  const members = membersOf(raw.startsWith('{"asked":') ? jsonOf(raw) : undefined);
  if (members.size === 0) return undefined;
  const answer = membersOf(jsonOf(textOf(members.get('answer'))));
  return new Map([
    ['id', textOf(members.get('asked'))],
    ['status', textOf(answer.get('status'))],
    ['err', textOf(answer.get('err'))],
  ]);
}

/** `hh:mm`, from a minute to a day; longer is the gateway's own default. */
function validOf(seconds: number): string | undefined {
  if (seconds > LONGEST_S) return undefined;
  const minutes = Math.max(Math.ceil(seconds / 60), 1);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
