import { isAbsolute, join, resolve } from 'node:path';
import type { AppConfig, SignerSettings } from './app-config.js';
import { ConfigError } from './config-error.js';
import type { SecretSource, Variables } from './secret-source.js';

/** Where the log lies, what it is called and who signs it. */
export function logSettings(
  env: Variables,
  folder: string,
  publicUrl: string,
  secrets: SecretSource | undefined,
): AppConfig['log'] {
  const socket = env['LOG_SIGNER_SOCKET'];
  if (socket && !isAbsolute(socket)) {
    throw new ConfigError('LOG_SIGNER_SOCKET', socket, 'the absolute path of a Unix socket');
  }
  return {
    folder: resolve(env['LOG_DIR'] || join(folder, 'log')),
    originHost: originHost(env, publicUrl),
    signerSocket: socket || undefined,
    // Whoever has a signer to ask, or signs nothing, does not touch the key.
    signer: socket || !secrets ? undefined : signerSettings(env, folder, secrets),
  };
}

export function signerSettings(
  env: Variables,
  folder: string,
  secrets: SecretSource,
): SignerSettings {
  return {
    seed: secrets.seed('LOG_SIGNING_KEY'),
    state: resolve(env['LOG_SIGNER_STATE'] || join(folder, 'log', 'signer.json')),
  };
}

/** The part of a log's name before `/evidence/<year>`. */
function originHost(env: Variables, publicUrl: string): string {
  const got = env['LOG_ORIGIN_HOST'] || new URL(publicUrl).host.replaceAll(/[[\]]/g, '');
  // A name of a log stands in event data and in lines that are taken apart at spaces and plus signs.
  if (!/^[A-Za-z0-9.:-]{1,150}$/.test(got)) {
    throw new ConfigError('LOG_ORIGIN_HOST', got, 'letters, digits, dots, hyphens and a colon');
  }
  return got;
}
