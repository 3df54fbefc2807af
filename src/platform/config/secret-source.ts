import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VersionedKey } from '../crypto/versioned-key.js';
import { codeOf } from '../errors/code-of.js';
import { ConfigError } from './config-error.js';

export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Where secrets come from: `NAME`, else the file that `NAME_FILE` names, else (never in production)
 * a generated one under `var/secrets`, mode 0600. SEC-18.
 */
export class SecretSource {
  constructor(
    private readonly variables: Variables,
    private readonly folder: string,
    private readonly production: boolean,
  ) {}

  /** A plain secret of at least 32 bytes of text. */
  bytes(name: string): Buffer {
    const text = this.text(name, () => randomBytes(32).toString('base64'));
    if (text.length < 32) throw new ConfigError(name, '(hidden)', 'at least 32 characters');
    return Buffer.from(text, 'utf8');
  }

  /** A key that never rotates: the base64 of 32 bytes. */
  seed(name: string): Buffer {
    const text = this.text(name, () => randomBytes(32).toString('base64'));
    const seed = /^[A-Za-z0-9+/]{43}=$/.test(text) ? Buffer.from(text, 'base64') : undefined;
    if (!seed) throw new ConfigError(name, '(hidden)', 'the base64 of 32 bytes');
    return seed;
  }

  /** A rotating 32-byte key: `1:<base64>[,2:<base64>…]`. */
  versioned(name: string): VersionedKey {
    const text = this.text(name, () => `1:${randomBytes(32).toString('base64')}`);
    const wants = '1:<base64 of 32 bytes>[,2:<base64 of 32 bytes>]';
    const keys = new Map<number, Buffer>();
    for (const part of text.split(',')) {
      const [, version, encoded] = /^(\d{1,5}):([A-Za-z0-9+/]+=*)$/.exec(part.trim()) ?? [];
      const key = Buffer.from(encoded ?? '', 'base64');
      if (!version || key.length !== 32) throw new ConfigError(name, '(hidden)', wants);
      keys.set(Number(version), key);
    }
    return new VersionedKey(keys);
  }

  private text(name: string, generate: () => string): string {
    const direct = this.variables[name];
    if (direct) return direct;
    const file = this.variables[`${name}_FILE`];
    if (file) return readSecretFile(`${name}_FILE`, file);
    if (this.production) {
      throw new ConfigError(name, undefined, `a secret in ${name} or ${name}_FILE (production)`);
    }
    return this.generated(name, generate);
  }

  private generated(name: string, generate: () => string): string {
    const path = join(this.folder, name.toLowerCase());
    if (!existsSync(path)) {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      writeOnce(path, generate());
    }
    return readFileSync(path, 'utf8').trim();
  }
}

/** Two processes may start at once on a fresh folder: the first one's secret stays. */
function writeOnce(path: string, secret: string): void {
  try {
    writeFileSync(path, secret, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function readSecretFile(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new ConfigError(variable, path, 'the path of a readable file');
  }
}
