import type { IntrumGatewaySettings } from '../../../platform/index.js';
import { fieldsOf, formOf } from '../http/form-fields.js';
import { GatewayHttp, type HttpRequest } from '../http/gateway-http.js';
import { digitsOf, HttpSmsGateway, phoneOfDigits } from '../http/http-sms-gateway.js';
import { jsonOf, membersOf, textOf } from '../http/json-members.js';
import type {
  DeliveryReport,
  GatewayCallbacks,
  InboundMessage,
  SmsSubmission,
  SubmissionResult,
} from '../sms-gateway.js';
import { withHash } from './intrum-hash.js';
import { incomingOf, isSmsId } from './intrum-incoming.js';
import { intrumRefusal } from './intrum-refusal.js';
import { INTRUM_WORDS } from './intrum-spelling.js';

/** What the form's states say (domain.md §6.1); `new`, `inprogress` and `notfound` are no news. */
const STATES: ReadonlyMap<string, DeliveryReport['status']> = new Map([
  ['send', 'sent'],
  ['delivered', 'delivered'],
  ['absent', 'expired'],
  ['notdelivered', 'undeliverable'],
  ['blocked', 'rejected'],
]);

/**
 * A provider in the form of INTRUM's «Свой СМС-провайдер» (domain.md §5.4): forms with a hash there, JSON back. It
 * never reports by itself, so it is asked; it may tell us of incoming messages.
 */
export class IntrumGateway extends HttpSmsGateway {
  override readonly name = 'intrum';
  override readonly sender: string;
  override readonly callsUs: GatewayCallbacks | undefined;
  private readonly path: string;

  constructor(
    private readonly settings: IntrumGatewaySettings,
    http = new GatewayHttp(new URL(settings.url).origin),
  ) {
    super(http);
    const { pathname, search } = new URL(settings.url);
    this.path = pathname + search;
    this.sender = settings.sender;
    const { callbackSecret: secret } = settings;
    this.callsUs =
      secret === undefined ? undefined : { secret, answer: '{"success":true}', sources: [] };
  }

  /** What it answered when it was asked; the answer itself holds no id. */
  override parseReports(raw: string): readonly DeliveryReport[] {
    if (!raw.startsWith('{"asked":')) return [];
    const asked = membersOf(jsonOf(raw));
    const answer = membersOf(jsonOf(textOf(asked.get('answer'))));
    const status = STATES.get(textOf(answer.get('status')));
    const providerId = textOf(asked.get('asked'));
    return providerId !== '' && answer.get('success') === true && status
      ? [{ providerId, status }]
      : [];
  }

  override parseInbound(raw: string): readonly InboundMessage[] {
    const sms = incomingOf(new Map(fieldsOf(raw)), this.settings.apiKey);
    if (!sms) return [];
    const { smsId: providerId, sender, destination: to, text } = sms;
    return [{ providerId, from: phoneOfDigits(sender), to, text }];
  }

  override async statusOf(providerId: string): Promise<string | undefined> {
    const answer = await this.look(this.request({ action: 'smsStatus', sms_id: providerId }));
    return answer === undefined ? undefined : JSON.stringify({ asked: providerId, answer });
  }

  protected override requestFor({ to, text, sender }: SmsSubmission): HttpRequest {
    return this.request({
      action: 'sendSms',
      sender,
      destination: digitsOf(to),
      [INTRUM_WORDS[this.settings.spelling].text]: text,
    });
  }

  /** Taken without a number above zero: it may be on its way, and nobody can ask after it (I-26). */
  protected override understood(body: string): SubmissionResult | undefined {
    const answer = membersOf(jsonOf(body));
    const data = textOf(answer.get('data'));
    if (answer.get('success') === false) return { kind: 'refused', reason: intrumRefusal(data) };
    if (answer.get('success') !== true || !isSmsId(data)) return undefined;
    return { kind: 'accepted', providerIds: [data] };
  }

  private request(fields: Readonly<Record<string, string>>): HttpRequest {
    const signed = withHash(new Map(Object.entries(fields)), this.settings.apiKey);
    return {
      path: this.path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: formOf(Object.fromEntries(signed)),
    };
  }
}
