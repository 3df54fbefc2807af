import type { ExolveSettings } from '../../../platform/index.js';
import { GatewayHttp, type HttpRequest } from '../http/gateway-http.js';
import { calledFrom, digitsOf, HttpSmsGateway } from '../http/http-sms-gateway.js';
import { jsonOf, membersOf, textOf } from '../http/json-members.js';
import { kopecksOf } from '../http/kopecks.js';
import type {
  DeliveryReport,
  GatewayCallbacks,
  InboundMessage,
  SmsSubmission,
  SubmissionResult,
} from '../sms-gateway.js';
import { exolveInbound, exolveReport } from './exolve-events.js';

/**
 * MTS Exolve (G-12): JSON both ways, a bearer key; from a mobile number, or from a name for companies. What became of
 * one message cannot be asked: its list is of periods.
 */
export class ExolveGateway extends HttpSmsGateway {
  override readonly name = 'exolve';
  override readonly sender: string;
  override readonly callsUs: GatewayCallbacks;

  constructor(
    private readonly settings: ExolveSettings,
    http = new GatewayHttp(settings.url),
  ) {
    super(http);
    this.sender = settings.sender;
    this.callsUs = { ...calledFrom(settings), answer: 'OK' };
  }

  override parseReports(raw: string): readonly DeliveryReport[] {
    const report = this.settings.events ? exolveReport(raw) : undefined;
    return report ? [report] : [];
  }

  override parseInbound(raw: string): readonly InboundMessage[] {
    const inbound = this.settings.events ? exolveInbound(raw) : undefined;
    return inbound ? [inbound] : [];
  }

  override async balance(): Promise<number | undefined> {
    const answer = await this.look(this.request('/finance/v1/GetBalance', {}));
    return kopecksOf(membersOf(jsonOf(answer ?? '')).get('balance'));
  }

  protected override requestFor({ to, text, sender }: SmsSubmission): HttpRequest {
    const number = /^\+\d+$/.test(sender) ? digitsOf(sender) : sender;
    return this.request('/messaging/v1/SendSMS', { number, destination: digitsOf(to), text });
  }

  /** An error says in words which member is wrong; its status says the rest. */
  protected override understood(body: string): SubmissionResult | undefined {
    const answer = membersOf(jsonOf(body));
    const id = textOf(answer.get('message_id'));
    if (id !== '') return { kind: 'accepted', providerIds: [id] };
    const error = answer.get('error');
    const words = [
      textOf(error),
      textOf(membersOf(error).get('message')),
      textOf(membersOf(error).get('details')),
    ].join(' ');
    if (/\bdestination\b/i.test(words)) return { kind: 'refused', reason: 'bad_number' };
    if (/\b(sender|number)\b/i.test(words))
      return { kind: 'refused', reason: 'sender_not_allowed' };
    return undefined;
  }

  private request(path: string, members: Readonly<Record<string, unknown>>): HttpRequest {
    return {
      path,
      headers: {
        authorization: `Bearer ${this.settings.apiKey}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(members),
    };
  }
}
