import { ConfigError } from '../config-error.js';
import type { SecretSource, Variables } from '../secret-source.js';
import {
  type HttpGatewaySettings,
  httpGatewaySettings,
  switchOf,
} from './http-gateway-environment.js';

/** SMS.ru (G-11). */
export interface SmsRuSettings extends HttpGatewaySettings {
  /** It says yes to everything and sends nothing. */
  readonly test: boolean;
  /** Whether it is told how long a message is worth delivering. */
  readonly validity: boolean;
  /** Whether callbacks must carry its sum over the API key and what they say. */
  readonly signed: boolean;
}

export function smsruSettings(env: Variables, secrets: SecretSource): SmsRuSettings {
  const test = switchOf(env, 'SMSRU_TEST');
  if (test && env['NODE_ENV'] === 'production') {
    throw new ConfigError('SMSRU_TEST', 'on', 'off in production: nothing would be sent');
  }
  return {
    ...httpGatewaySettings(env, secrets, 'SMSRU', 'https://sms.ru'),
    test,
    validity: switchOf(env, 'SMSRU_VALIDITY'),
    signed: switchOf(env, 'SMSRU_CALLBACK_SIGNATURE'),
  };
}
