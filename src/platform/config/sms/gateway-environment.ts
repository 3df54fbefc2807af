import { ConfigError } from '../config-error.js';
import type { SecretSource, Variables } from '../secret-source.js';
import { exolveSettings, type ExolveSettings } from './exolve-environment.js';
import { SMS_GATEWAYS, type SmsGatewayName } from './gateway-name.js';
import { type IntrumGatewaySettings, intrumSettings } from './intrum-environment.js';
import { smppSettings, type SmppSettings } from './smpp-environment.js';
import { smsaeroSettings, type SmsAeroSettings } from './smsaero-environment.js';
import { smscSettings, type SmscSettings } from './smsc-environment.js';
import { smsruSettings, type SmsRuSettings } from './smsru-environment.js';

/** The settings of one gateway, by its name. */
export type SmsGatewaySettings =
  | { readonly name: 'sandbox' }
  | { readonly name: 'smpp'; readonly smpp: SmppSettings }
  | { readonly name: 'smsc'; readonly smsc: SmscSettings }
  | { readonly name: 'smsru'; readonly smsru: SmsRuSettings }
  | { readonly name: 'exolve'; readonly exolve: ExolveSettings }
  | { readonly name: 'smsaero'; readonly smsaero: SmsAeroSettings }
  | { readonly name: 'intrum'; readonly intrum: IntrumGatewaySettings };

/** Which gateways messages go through. */
export interface SmsGatewayChoice {
  readonly gateway: SmsGatewaySettings;
  /** Takes what the first one refused, where an organization wants that; never what may have gone out (REL-4). */
  readonly fallbackGateway: SmsGatewaySettings | undefined;
}

export function gatewayChoice(
  env: Variables,
  secrets: SecretSource,
  production: boolean,
): SmsGatewayChoice {
  const gateway = nameOf(env, 'SMS_GATEWAY', production) ?? 'sandbox';
  const fallback = nameOf(env, 'SMS_FALLBACK_GATEWAY', production);
  if (production && gateway === 'sandbox') {
    throw new ConfigError('SMS_GATEWAY', gateway, 'a real gateway in production');
  }
  if (fallback === gateway || fallback === 'sandbox') {
    throw new ConfigError('SMS_FALLBACK_GATEWAY', fallback, 'another real gateway, or nothing');
  }
  return {
    gateway: settingsOf(gateway, env, secrets),
    fallbackGateway: fallback && settingsOf(fallback, env, secrets),
  };
}

function nameOf(env: Variables, variable: string, production: boolean): SmsGatewayName | undefined {
  const got = env[variable];
  if (!got) return undefined;
  const found = SMS_GATEWAYS.find((name) => name === got);
  const wants = SMS_GATEWAYS.filter((name) => !production || name !== 'sandbox');
  if (!found) throw new ConfigError(variable, got, `one of ${wants.join(', ')}`);
  return found;
}

function settingsOf(
  name: SmsGatewayName,
  env: Variables,
  secrets: SecretSource,
): SmsGatewaySettings {
  switch (name) {
    case 'sandbox':
      return { name };
    case 'smpp':
      return { name, smpp: smppSettings(env, secrets) };
    case 'smsc':
      return { name, smsc: smscSettings(env, secrets) };
    case 'smsru':
      return { name, smsru: smsruSettings(env, secrets) };
    case 'exolve':
      return { name, exolve: exolveSettings(env, secrets) };
    case 'smsaero':
      return { name, smsaero: smsaeroSettings(env, secrets) };
    case 'intrum':
      return { name, intrum: intrumSettings(env, secrets) };
  }
}
