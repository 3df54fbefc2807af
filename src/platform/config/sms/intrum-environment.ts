import type { SecretSource, Variables } from '../secret-source.js';
import { gatewayUrl } from './http-gateway-environment.js';
import { senderOf } from './sender-environment.js';

/** A provider in the form of INTRUM's «Свой СМС-провайдер» that we send through (domain.md §5.4). */
export interface IntrumGatewaySettings {
  readonly url: string;
  readonly apiKey: string;
  readonly sender: string;
}

export function intrumSettings(env: Variables, secrets: SecretSource): IntrumGatewaySettings {
  return {
    url: gatewayUrl(env, 'INTRUM_SMS_URL'),
    apiKey: secrets.given('INTRUM_SMS_API_KEY'),
    sender: senderOf(env),
  };
}
