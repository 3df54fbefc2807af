import { ConfigError } from '../config-error.js';
import type { SecretSource, Variables } from '../secret-source.js';
import { callbackSecret, gatewayUrl } from './http-gateway-environment.js';
import { senderOf } from './sender-environment.js';

/** `manual`: `smsRecieved` and `message`, as the manual has it; `sample`: `smsReceived` and `text` (I-25). */
export const INTRUM_SPELLINGS = ['manual', 'sample'] as const;
export type IntrumSpelling = (typeof INTRUM_SPELLINGS)[number];

/** A provider in the form of INTRUM's «Свой СМС-провайдер» that we send through (domain.md §5.4). */
export interface IntrumGatewaySettings {
  /** The whole address; a provider of this form has only one. */
  readonly url: string;
  readonly apiKey: string;
  readonly sender: string;
  readonly spelling: IntrumSpelling;
  /** The last part of the address that it tells incoming messages to; without it they are not taken. */
  readonly callbackSecret: string | undefined;
}

const CALLBACK = 'INTRUM_SMS_CALLBACK_SECRET';

export function intrumSettings(env: Variables, secrets: SecretSource): IntrumGatewaySettings {
  return {
    url: wholeUrl(env, 'INTRUM_SMS_URL'),
    apiKey: secrets.given('INTRUM_SMS_API_KEY'),
    sender: senderOf(env),
    spelling: spellingOf(env),
    callbackSecret: secrets.has(CALLBACK) ? callbackSecret(secrets, CALLBACK) : undefined,
  };
}

/** As it was given: a slash at its end may be what keeps the script from redirecting. */
function wholeUrl(env: Variables, name: string): string {
  gatewayUrl(env, name);
  return env[name] ?? '';
}

function spellingOf(env: Variables): IntrumSpelling {
  const got = env['INTRUM_SMS_SPELLING'] || 'manual';
  const found = INTRUM_SPELLINGS.find((spelling) => spelling === got);
  if (!found) throw new ConfigError('INTRUM_SMS_SPELLING', got, 'manual or sample');
  return found;
}
