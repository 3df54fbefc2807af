import { join, resolve } from 'node:path';
import { AppConfig, type DatabaseTarget, type SignerEnvironment } from './app-config.js';
import { ConfigError } from './config-error.js';
import { type FsckEnvironment, fsckSettings } from './fsck-environment.js';
import { logSettings, signerSettings } from './log-environment.js';
import { mailSettings } from './mail-environment.js';
import { simSwapProvider } from './sim-swap-environment.js';
import { isSigner, lanesOf, processRole } from './role-environment.js';
import { sealSettings, timestampSettings } from './seal-environment.js';
import { SecretSource, type Variables } from './secret-source.js';
import { smsCapSettings } from './sms/caps-environment.js';
import { gatewayChoice } from './sms/gateway-environment.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * The only reader of the environment. Answers the whole configuration or throws a
 * {@link ConfigError} that names the variable, what it got and what it wants.
 */
export function readEnvironment(env: Variables = process.env): AppConfig {
  const production =
    choice(env, 'NODE_ENV', ['production', 'development', 'test'], 'development') === 'production';
  const host = env['HOST'] || '127.0.0.1';
  const port = integer(env, 'PORT', 3000, 0, 65_535);
  const folder = resolve(env['VAR_DIR'] || 'var');
  const secrets = new SecretSource(env, join(folder, 'secrets'), production);
  const gateways = gatewayChoice(env, secrets, production);
  const isReal = gateways.gateway.name !== 'sandbox';
  const redisUrl = redis(env);
  const role = processRole(env, redisUrl, gateways);
  return new AppConfig({
    production,
    role,
    lanes: lanesOf(role, gateways),
    logLevel: choice(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    http: {
      host,
      port,
      publicUrl: publicUrl(env, production, port),
      trustedProxies: (env['TRUSTED_PROXIES'] ?? '')
        .split(',')
        .map((it) => it.trim())
        .filter(Boolean),
      rateLimits: flag(env, 'RATE_LIMITS', isReal),
    },
    operatorName: operatorName(env, publicUrl(env, production, port)),
    database: database(env, folder),
    redisUrl,
    files: { path: files(env, folder) },
    log: logSettings(
      env,
      folder,
      publicUrl(env, production, port),
      role === 'api' || role === 'sms' ? undefined : secrets,
    ),
    seal: sealSettings(env, folder, { production, publicUrl: publicUrl(env, production, port) }),
    tsa: timestampSettings(env),
    sms: { ...gateways, ...smsCapSettings(env, isReal) },
    mail: mailSettings(env, secrets, production),
    simSwap: simSwapProvider(env, production),
    admin: {
      email: env['ADMIN_EMAIL'] || 'admin@signet.local',
      password: env['ADMIN_PASSWORD'] || undefined,
    },
    browserPath: env['CHROME_PATH'] || undefined,
    faultPoint: faultPoint(env, production),
    secrets: {
      jwtSecret: secrets.bytes('JWT_SECRET'),
      codePepper: secrets.versioned('CODE_PEPPER'),
      dataKey: secrets.versioned('DATA_KEY'),
      csrfKey: secrets.bytes('CSRF_KEY'),
    },
  });
}

/** What `ROLE=log-signer` runs with: its key, its state and its socket; undefined in any other role. */
export function readSignerEnvironment(env: Variables = process.env): SignerEnvironment | undefined {
  if (!isSigner(env)) return undefined;
  const production = env['NODE_ENV'] === 'production';
  const folder = resolve(env['VAR_DIR'] || 'var');
  const secrets = new SecretSource(env, join(folder, 'secrets'), production);
  return {
    ...signerSettings(env, folder, secrets),
    socket: resolve(env['LOG_SIGNER_SOCKET'] || join(folder, 'log', 'signer.sock')),
    faultPoint: faultPoint(env, production),
  };
}

/** What `npm run fsck` is told: where the installation, or a copy of it, is to be found. */
export function readFsckEnvironment(env: Variables = process.env): FsckEnvironment {
  const folder = resolve(env['VAR_DIR'] || 'var');
  return {
    database: database(env, folder),
    files: { path: files(env, folder) },
    // Not as in production: a copy has its secrets where they were generated, or not at all.
    ...fsckSettings(env, folder, new SecretSource(env, join(folder, 'secrets'), false)),
  };
}

function faultPoint(env: Variables, production: boolean): string | undefined {
  const got = env['FAULT_POINT'];
  if (got && production) throw new ConfigError('FAULT_POINT', got, 'nothing in production');
  return got || undefined;
}

function choice<T extends string>(
  env: Variables,
  name: string,
  values: readonly T[],
  fallback: T,
): T {
  const got = env[name];
  if (!got) return fallback;
  const found = values.find((value) => value === got);
  if (!found) throw new ConfigError(name, got, `one of ${values.join(', ')}`);
  return found;
}

function integer(env: Variables, name: string, fallback: number, min: number, max: number): number {
  const got = env[name];
  if (!got) return fallback;
  const value = /^\d+$/.test(got) ? Number(got) : Number.NaN;
  if (!(value >= min && value <= max))
    throw new ConfigError(name, got, `a whole number from ${min} to ${max}`);
  return value;
}

function flag(env: Variables, name: string, fallback: boolean): boolean {
  return choice(env, name, ['on', 'off'], fallback ? 'on' : 'off') === 'on';
}

function database(env: Variables, folder: string): DatabaseTarget {
  const got = env['DATABASE_URL'] || `sqlite:${join(folder, 'signet.db')}`;
  if (got.startsWith('sqlite:'))
    return { kind: 'sqlite', path: resolve(got.slice('sqlite:'.length)) };
  if (/^(mysql|mariadb):\/\/.+\/.+/.test(got)) {
    return { kind: 'mysql', url: got.replace(/^mariadb:/, 'mysql:') };
  }
  throw new ConfigError(
    'DATABASE_URL',
    hidePassword(got),
    'sqlite:<path> or mysql://user:pass@host/db',
  );
}

function redis(env: Variables): string | undefined {
  const got = env['REDIS_URL'];
  if (!got) return undefined;
  if (!/^rediss?:\/\/.+/.test(got))
    throw new ConfigError('REDIS_URL', hidePassword(got), 'redis://host:port');
  return got;
}

function files(env: Variables, folder: string): string {
  const got = env['STORAGE_URL'] || `file:${join(folder, 'files')}`;
  if (!got.startsWith('file:')) throw new ConfigError('STORAGE_URL', got, 'file:<path>');
  return resolve(got.slice('file:'.length));
}

function publicUrl(env: Variables, production: boolean, port: number): string {
  const got = env['PUBLIC_URL'] || `http://127.0.0.1:${port}`;
  const wants = production ? 'an https:// address (production)' : 'an http:// or https:// address';
  if (!URL.canParse(got)) throw new ConfigError('PUBLIC_URL', got, wants);
  const { protocol } = new URL(got);
  const fits = protocol === 'https:' || (!production && protocol === 'http:');
  if (!fits) throw new ConfigError('PUBLIC_URL', got, wants);
  return got.replace(/\/+$/, '');
}

/** Unnamed, he is still told apart: by the address of the service that he runs. */
function operatorName(env: Variables, serviceUrl: string): string {
  const got = env['OPERATOR_NAME']?.trim() ?? '';
  if (got.length > 300) throw new ConfigError('OPERATOR_NAME', got, 'at most 300 characters');
  return got === '' ? `лицо, которому принадлежит сервис Signet по адресу ${serviceUrl}` : got;
}

function hidePassword(url: string): string {
  return url.replace(/:[^:@/]+@/, ':…@');
}
