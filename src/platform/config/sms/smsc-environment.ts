import { ConfigError } from '../config-error.js';
import type { SecretSource, Variables } from '../secret-source.js';
import {
  type HttpGatewaySettings,
  httpGatewaySettings,
  switchOf,
} from './http-gateway-environment.js';

/** The sum in its callbacks, and the secret that goes into it. */
export interface SmscSignature {
  readonly algorithm: 'md5' | 'sha1' | 'crc32';
  readonly key: string;
}

/** SMSC.ru (G-10). */
export interface SmscSettings extends HttpGatewaySettings {
  /** With it the key is the password of this login; without it, an API key. */
  readonly login: string | undefined;
  /** Whether it is told how long a message is worth delivering. */
  readonly validity: boolean;
  /** Undefined: the secret in the address is enough. */
  readonly signature: SmscSignature | undefined;
}

export function smscSettings(env: Variables, secrets: SecretSource): SmscSettings {
  return {
    ...httpGatewaySettings(env, secrets, 'SMSC', 'https://smsc.ru'),
    login: env['SMSC_LOGIN'] || undefined,
    validity: switchOf(env, 'SMSC_VALIDITY'),
    signature: signatureOf(env, secrets),
  };
}

function signatureOf(env: Variables, secrets: SecretSource): SmscSignature | undefined {
  const got = env['SMSC_CALLBACK_SIGNATURE'];
  if (!got || got === 'off') return undefined;
  const algorithm = (['md5', 'sha1', 'crc32'] as const).find((known) => known === got);
  if (!algorithm) {
    throw new ConfigError('SMSC_CALLBACK_SIGNATURE', got, 'off, md5, sha1 or crc32');
  }
  return { algorithm, key: secrets.given('SMSC_CALLBACK_KEY') };
}
