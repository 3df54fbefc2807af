import type { HttpGatewaySettings } from '../../../platform/index.js';
import {
  type GatewayCallbacks,
  SmsGateway,
  type SmsSubmission,
  type SubmissionResult,
} from '../sms-gateway.js';
import type { GatewayHttp, HttpRequest } from './gateway-http.js';
import { isReadable, resultOf } from './http-result.js';

/** What every gateway over HTTP has in common: one request is one attempt, and what came of it is always told. */
export abstract class HttpSmsGateway extends SmsGateway {
  constructor(protected readonly http: GatewayHttp) {
    super();
  }

  override async send(submission: SmsSubmission): Promise<SubmissionResult> {
    const result = resultOf(await this.http.ask(this.requestFor(submission)));
    if (!isReadable(result)) return result;
    return this.understood(result.body, submission) ?? result.otherwise;
  }

  protected abstract requestFor(submission: SmsSubmission): HttpRequest;

  /** Undefined when the body is none that this gateway is known to give. */
  protected abstract understood(
    body: string,
    submission: SmsSubmission,
  ): SubmissionResult | undefined;

  /** Asks for something that changes nothing; undefined when nothing readable came. */
  protected async look(request: HttpRequest): Promise<string | undefined> {
    const outcome = await this.http.ask(request);
    return outcome.kind === 'answer' && outcome.status === 200 ? outcome.body : undefined;
  }
}

/** How it proves that it is the gateway. */
export function calledFrom(
  settings: HttpGatewaySettings,
): Pick<GatewayCallbacks, 'secret' | 'sources'> {
  return { secret: settings.callbackSecret, sources: settings.callbackSources };
}

/** E.164 as gateways want it. */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '');
}

/** E.164 of what a gateway calls a number; as it is when it is none. */
export function phoneOfDigits(digits: string): string {
  return /^\+?\d{10,15}$/.test(digits) ? `+${digits.replace('+', '')}` : digits;
}
