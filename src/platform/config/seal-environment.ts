import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config-error.js';
import type { Variables } from './secret-source.js';

/** A certificate with its key, as it was configured; whoever opens it says what is wrong with it. */
export type SealMaterial =
  | {
      readonly kind: 'p12';
      readonly variable: string;
      readonly bytes: Buffer;
      readonly password: string;
    }
  | {
      readonly kind: 'pem';
      readonly variable: string;
      readonly key: string;
      /** The certificate, then its issuers. */
      readonly certificates: string;
    };

export interface SealSettings {
  /** Whom a certificate of the installation's own making names. */
  readonly owner: string;
  readonly material: SealMaterial | undefined;
  /** Where a key of its own making is kept when none is configured. */
  readonly ownFile: string;
  /** PEM of roots by which earlier seals are still recognized. */
  readonly formerRoots: string | undefined;
}

export interface TimestampSettings {
  readonly url: string;
  /** PEM; only tokens that lead to these are believed. */
  readonly roots: string;
  readonly policy: string | undefined;
  readonly timeoutMs: number;
}

const TIMEOUT_MS = 10_000;

/** What documents are sealed with. */
export function sealSettings(
  env: Variables,
  folder: string,
  { production, publicUrl }: { production: boolean; publicUrl: string },
): SealSettings {
  const material = sealMaterial(env);
  if (production && material === undefined) {
    const wants = 'a certificate with its key here, in SEAL_P12 or in SEAL_KEY_FILE (production)';
    throw new ConfigError('SEAL_P12_FILE', undefined, wants);
  }
  const former = env['SEAL_FORMER_ROOTS_FILE'];
  return {
    owner: env['OPERATOR_NAME']?.trim() || `Signet ${new URL(publicUrl).host}`,
    material,
    ownFile: join(folder, 'secrets', 'seal.pem'),
    formerRoots: former ? text('SEAL_FORMER_ROOTS_FILE', former) : undefined,
  };
}

/** The timestamp authority; undefined when there is none. */
export function timestampSettings(env: Variables): TimestampSettings | undefined {
  const url = env['TSA_URL'];
  if (!url) return undefined;
  if (!/^https?:\/\/.+/.test(url) || !URL.canParse(url)) {
    throw new ConfigError('TSA_URL', url, 'an http:// or https:// address');
  }
  const roots = env['TSA_ROOTS_FILE'];
  if (!roots) {
    const wants = 'a PEM file with the root of the timestamp authority, since TSA_URL is set';
    throw new ConfigError('TSA_ROOTS_FILE', undefined, wants);
  }
  const policy = env['TSA_POLICY'] || undefined;
  if (policy !== undefined && !/^[0-2](\.(0|[1-9]\d*))+$/.test(policy)) {
    throw new ConfigError('TSA_POLICY', policy, 'an object identifier such as 1.2.643.2.2');
  }
  return { url, roots: text('TSA_ROOTS_FILE', roots), policy, timeoutMs: TIMEOUT_MS };
}

function sealMaterial(env: Variables): SealMaterial | undefined {
  const p12 = packed(env);
  const keyFile = env['SEAL_KEY_FILE'];
  const certificateFile = env['SEAL_CERTIFICATE_FILE'];
  if (p12 !== undefined) {
    if (keyFile) throw new ConfigError('SEAL_KEY_FILE', keyFile, 'nothing beside SEAL_P12');
    return p12;
  }
  if (!keyFile && !certificateFile) return undefined;
  if (!keyFile || !certificateFile) {
    const missing = keyFile ? 'SEAL_CERTIFICATE_FILE' : 'SEAL_KEY_FILE';
    throw new ConfigError(missing, undefined, 'a PEM file, since its other half is configured');
  }
  return {
    kind: 'pem',
    variable: 'SEAL_KEY_FILE',
    key: text('SEAL_KEY_FILE', keyFile),
    certificates: text('SEAL_CERTIFICATE_FILE', certificateFile),
  };
}

function packed(env: Variables): SealMaterial | undefined {
  const direct = env['SEAL_P12'];
  const path = env['SEAL_P12_FILE'];
  if (!direct && !path) return undefined;
  const passwordFile = env['SEAL_P12_PASSWORD_FILE'];
  const password =
    env['SEAL_P12_PASSWORD'] ??
    (passwordFile ? text('SEAL_P12_PASSWORD_FILE', passwordFile).trimEnd() : '');
  const variable = direct ? 'SEAL_P12' : 'SEAL_P12_FILE';
  const bytes = direct ? Buffer.from(direct, 'base64') : read(variable, path ?? '');
  return { kind: 'p12', variable, bytes, password };
}

function text(variable: string, path: string): string {
  return read(variable, path).toString('utf8');
}

function read(variable: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ConfigError(variable, path, 'the path of a readable file');
  }
}
