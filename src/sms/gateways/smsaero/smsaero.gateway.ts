import type { SmsAeroSettings } from '../../../platform/index.js';
import { callbackFields } from '../http/callback-fields.js';
import { GatewayHttp, type HttpRequest } from '../http/gateway-http.js';
import { calledFrom, digitsOf, HttpSmsGateway } from '../http/http-sms-gateway.js';
import { jsonOf, membersOf, textOf, wholeOf } from '../http/json-members.js';
import { kopecksOf } from '../http/kopecks.js';
import type {
  DeliveryReport,
  GatewayCallbacks,
  InboundMessage,
  SmsSubmission,
  SubmissionResult,
} from '../sms-gateway.js';
import { smsaeroReason, smsaeroState } from './smsaero-refusal.js';

/** SMS Aero, version 2 (G-13): JSON both ways. It is told with every message where to report. */
export class SmsAeroGateway extends HttpSmsGateway {
  override readonly name = 'smsaero';
  override readonly sender: string;
  override readonly callsUs: GatewayCallbacks;

  /** @param callbackUrl where it reports to; undefined where it cannot reach us */
  constructor(
    private readonly settings: SmsAeroSettings,
    private readonly callbackUrl: string | undefined,
    http = new GatewayHttp(settings.url),
  ) {
    super(http);
    this.sender = settings.sender;
    this.callsUs = { ...calledFrom(settings), answer: 'OK' };
  }

  /** A callback names id and state itself; an answer to our question has them in `data`. */
  override parseReports(raw: string): readonly DeliveryReport[] {
    const data = membersOf(membersOf(jsonOf(raw)).get('data'));
    const fields = data.size > 0 ? data : callbackFields(raw);
    const providerId = textOf(fields.get('id'));
    const state = smsaeroState(wholeOf(fields.get('status')));
    return providerId !== '' && state ? [{ providerId, ...state }] : [];
  }

  override parseInbound(): readonly InboundMessage[] {
    return [];
  }

  override statusOf(providerId: string): Promise<string | undefined> {
    const path = this.settings.test ? '/v2/sms/teststatus' : '/v2/sms/status';
    return this.look(this.request(path, { id: wholeOf(providerId) ?? providerId }));
  }

  override async balance(): Promise<number | undefined> {
    const answer = await this.look(this.request('/v2/balance', {}));
    const data = membersOf(membersOf(jsonOf(answer ?? '')).get('data'));
    return kopecksOf(data.get('balance'));
  }

  protected override requestFor(submission: SmsSubmission): HttpRequest {
    return this.request(this.settings.test ? '/v2/sms/testsend' : '/v2/sms/send', {
      number: digitsOf(submission.to),
      text: submission.text,
      sign: submission.sender,
      ...(this.callbackUrl === undefined ? {} : { callbackUrl: this.callbackUrl }),
    });
  }

  protected override understood(body: string): SubmissionResult | undefined {
    const answer = membersOf(jsonOf(body));
    if (answer.get('success') === false) return { kind: 'refused', reason: smsaeroReason(answer) };
    const data = membersOf(answer.get('data'));
    const id = textOf(data.get('id'));
    if (answer.get('success') !== true || id === '') return undefined;
    const costKopecks = kopecksOf(data.get('cost'));
    return {
      kind: 'accepted',
      providerIds: [id],
      ...(costKopecks === undefined ? {} : { costKopecks }),
    };
  }

  private request(path: string, members: Readonly<Record<string, unknown>>): HttpRequest {
    const { email, apiKey } = this.settings;
    const identity = Buffer.from(`${email}:${apiKey}`).toString('base64');
    return {
      path,
      headers: { authorization: `Basic ${identity}`, 'content-type': 'application/json' },
      body: JSON.stringify(members),
    };
  }
}
