import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DatabaseTarget } from './app-config.js';
import { ConfigError } from './config-error.js';
import type { SecretSource, Variables } from './secret-source.js';
import type { VersionedKey } from '../crypto/versioned-key.js';

/** What the check of an installation is told. Nothing is made: what is not there is not checked. */
export interface FsckEnvironment {
  readonly database: DatabaseTarget;
  readonly files: { readonly path: string };
  readonly log: {
    readonly folder: string;
    /** The signer's file, where it is within reach. */
    readonly state: string | undefined;
    readonly signerSocket: string | undefined;
    /** 32 bytes, the seed of the key that signs now. */
    readonly seed: Buffer | undefined;
  };
  readonly dataKey: VersionedKey | undefined;
  /** PEM. */
  readonly sealRoots: string;
  /** PEM, each a certificate and its issuers: the last one is a root of seals. */
  readonly sealChains: readonly string[];
  /** PEM. */
  readonly tsaRoots: string;
}

export function fsckSettings(
  env: Variables,
  folder: string,
  secrets: SecretSource,
): Omit<FsckEnvironment, 'database' | 'files'> {
  const logFolder = resolve(env['LOG_DIR'] || join(folder, 'log'));
  const state = resolve(env['LOG_SIGNER_STATE'] || join(folder, 'log', 'signer.json'));
  return {
    log: {
      folder: logFolder,
      state: existsSync(state) ? state : undefined,
      signerSocket: env['LOG_SIGNER_SOCKET'] || undefined,
      seed: secrets.has('LOG_SIGNING_KEY') ? secrets.seed('LOG_SIGNING_KEY') : undefined,
    },
    dataKey: secrets.has('DATA_KEY') ? secrets.versioned('DATA_KEY') : undefined,
    sealRoots: [...named(env, 'SEAL_ROOTS_FILE'), ...named(env, 'SEAL_FORMER_ROOTS_FILE')].join(
      '\n',
    ),
    sealChains: [
      ...named(env, 'SEAL_CERTIFICATE_FILE'),
      ...ifThere(join(folder, 'secrets', 'seal.pem')),
    ],
    tsaRoots: named(env, 'TSA_ROOTS_FILE').join('\n'),
  };
}

function named(env: Variables, variable: string): string[] {
  const path = env[variable];
  if (!path) return [];
  if (!existsSync(path)) throw new ConfigError(variable, path, 'the path of a readable file');
  return ifThere(path);
}

function ifThere(path: string): string[] {
  return existsSync(path) ? [readFileSync(path, 'utf8')] : [];
}
