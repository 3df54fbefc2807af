import { isIP } from 'node:net';
import { ConfigError } from '../config-error.js';
import type { SecretSource, Variables } from '../secret-source.js';
import { senderOf } from './sender-environment.js';

/** What every gateway over HTTP needs. */
export interface HttpGatewaySettings {
  /** Where its API is; the real one unless set. Without a slash at the end. */
  readonly url: string;
  readonly apiKey: string;
  readonly sender: string;
  /** The last part of the address that it reports to (G-16). */
  readonly callbackSecret: string;
  /** Addresses and networks that it reports from; any when there are none (SEC-20). */
  readonly callbackSources: readonly string[];
}

/** `<PREFIX>_URL`, `<PREFIX>_API_KEY` and `<PREFIX>_CALLBACK_SECRET`, the last two also as `…_FILE`. */
export function httpGatewaySettings(
  env: Variables,
  secrets: SecretSource,
  prefix: string,
  realUrl: string,
): HttpGatewaySettings {
  return {
    url: gatewayUrl(env, `${prefix}_URL`, realUrl),
    apiKey: secrets.given(`${prefix}_API_KEY`),
    sender: senderOf(env),
    callbackSecret: callbackSecret(secrets, `${prefix}_CALLBACK_SECRET`),
    callbackSources: sourcesOf(env, `${prefix}_CALLBACK_SOURCES`),
  };
}

/** https, or http to this machine: keys and texts travel there. */
export function gatewayUrl(env: Variables, name: string, fallback?: string): string {
  const got = env[name] || fallback;
  const url = got !== undefined && URL.canParse(got) ? new URL(got) : undefined;
  const isLocal =
    url?.protocol === 'http:' && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
  if (!url || !(url.protocol === 'https:' || isLocal)) {
    throw new ConfigError(name, got, 'an https:// address');
  }
  return url.href.replace(/\/+$/, '');
}

/** `on`, or `off` unless set. */
export function switchOf(env: Variables, name: string): boolean {
  const got = env[name];
  if (!got || got === 'off') return false;
  if (got !== 'on') throw new ConfigError(name, got, 'on or off');
  return true;
}

export function callbackSecret(secrets: SecretSource, name: string): string {
  const got = secrets.given(name);
  if (!/^[A-Za-z0-9_-]{20,100}$/.test(got)) {
    throw new ConfigError(name, '(hidden)', '20 to 100 letters, digits, «-» or «_»');
  }
  return got;
}

function sourcesOf(env: Variables, name: string): readonly string[] {
  const sources = (env[name] ?? '')
    .split(',')
    .map((source) => source.trim())
    .filter((source) => source !== '');
  const odd = sources.find((source) => !isSource(source));
  if (odd !== undefined) {
    throw new ConfigError(name, odd, 'addresses and networks, separated by commas');
  }
  return sources;
}

function isSource(source: string): boolean {
  const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(source) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits) <= (version === 4 ? 32 : 128);
}
