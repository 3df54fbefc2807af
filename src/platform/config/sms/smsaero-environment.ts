import { ConfigError } from '../config-error.js';
import type { SecretSource, Variables } from '../secret-source.js';
import {
  type HttpGatewaySettings,
  httpGatewaySettings,
  switchOf,
} from './http-gateway-environment.js';

/** SMS Aero (G-13). */
export interface SmsAeroSettings extends HttpGatewaySettings {
  /** The account's e-mail: half of the identity, the key is the other. */
  readonly email: string;
  /** It says yes to everything and sends nothing. */
  readonly test: boolean;
}

export function smsaeroSettings(env: Variables, secrets: SecretSource): SmsAeroSettings {
  const email = env['SMSAERO_EMAIL'];
  if (!email || !/^[^\s:@]+@[^\s:@]+$/.test(email)) {
    throw new ConfigError('SMSAERO_EMAIL', email, 'the e-mail address of the account');
  }
  const test = switchOf(env, 'SMSAERO_TEST');
  if (test && env['NODE_ENV'] === 'production') {
    throw new ConfigError('SMSAERO_TEST', 'on', 'off in production: nothing would be sent');
  }
  return {
    ...httpGatewaySettings(env, secrets, 'SMSAERO', 'https://gate.smsaero.ru'),
    email,
    test,
  };
}
