import { readFileSync } from 'node:fs';
import { ConfigError } from '../config-error.js';
import type { SecretSource, Variables } from '../secret-source.js';
import { senderOf } from './sender-environment.js';

/** Type of number and numbering plan, SMPP 3.4 §5.2.5. */
export interface SmppAddressKind {
  readonly ton: number;
  readonly npi: number;
}

const LONG_TEXTS = ['udh', 'sar', 'payload'] as const;
export type SmppLongText = (typeof LONG_TEXTS)[number];

const REPORT_IDS = ['as-is', 'dec-to-hex', 'hex-to-dec'] as const;

/** How our side binds to an operator's SMSC (G-1 to G-8). */
export interface SmppSettings {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** Certificates in PEM that the SMSC's must come from; those of the system unless set. */
  readonly ca: string | undefined;
  readonly systemId: string;
  readonly password: string;
  readonly systemType: string;
  readonly sender: string;
  /** One connection for both directions, or a transmitter and a receiver. */
  readonly bind: 'transceiver' | 'pair';
  readonly source: SmppAddressKind;
  readonly destination: SmppAddressKind;
  readonly longText: SmppLongText;
  /** Submissions without an answer at a time. */
  readonly window: number;
  readonly perSecond: number;
  readonly responseMs: number;
  /** After so long a silence the SMSC is asked whether it is there. */
  readonly enquireMs: number;
  /** What to make of the ids in reports, where the operator says how they differ from those in answers (G-5). */
  readonly reportIds: (typeof REPORT_IDS)[number];
  /** Reasons by command_status that the operator's manual adds to the standard's (0x400 and up). */
  readonly statusReasons: ReadonlyMap<number, string>;
}

/** `SMPP_URL` is `smpp://system-id@host:port` or `smpps://…`; the password is a secret of its own. */
export function smppSettings(env: Variables, secrets: SecretSource): SmppSettings {
  const sender = senderOf(env);
  return {
    ...address(env),
    ca: certificates(env),
    password: secrets.given('SMPP_PASSWORD'),
    systemType: systemType(env),
    sender,
    bind: oneOf(env, 'SMPP_BIND', ['transceiver', 'pair'], 'transceiver'),
    source: addressKind(env, 'SMPP_SOURCE_TON_NPI', /^\+?\d+$/.test(sender) ? '1/1' : '5/0'),
    destination: addressKind(env, 'SMPP_DESTINATION_TON_NPI', '1/1'),
    longText: oneOf(env, 'SMPP_LONG_TEXT', LONG_TEXTS, 'udh'),
    window: whole(env, 'SMPP_WINDOW', 10, 1, 10),
    perSecond: whole(env, 'SMPP_PER_SECOND', 20, 1, 1000),
    // Below the time after which a submission counts as lost whatever the gateway does.
    responseMs: whole(env, 'SMPP_RESPONSE_SECONDS', 10, 1, 10) * 1000,
    enquireMs: whole(env, 'SMPP_ENQUIRE_SECONDS', 30, 5, 60) * 1000,
    reportIds: oneOf(env, 'SMPP_REPORT_IDS', REPORT_IDS, 'as-is'),
    statusReasons: statusReasons(env),
  };
}

function address(env: Variables): Pick<SmppSettings, 'host' | 'port' | 'tls' | 'systemId'> {
  const wants = 'smpp://system-id@host:port or smpps://system-id@host:port';
  const got = env['SMPP_URL'];
  const url = got && URL.canParse(got) ? new URL(got) : undefined;
  const known = url?.protocol === 'smpp:' || url?.protocol === 'smpps:';
  if (!url || !known || url.username === '' || url.hostname === '' || url.password !== '') {
    throw new ConfigError('SMPP_URL', url ? `${url.protocol}//…` : got, wants);
  }
  const tls = url.protocol === 'smpps:';
  const systemId = decodeURIComponent(url.username);
  if (!/^[\x21-\x7e]{1,15}$/.test(systemId)) {
    throw new ConfigError('SMPP_URL', `${url.protocol}//…`, 'a system id of 1 to 15 characters');
  }
  return {
    host: url.hostname.replaceAll(/[[\]]/g, ''),
    port: Number(url.port) || (tls ? 3550 : 2775),
    tls,
    systemId,
  };
}

function certificates(env: Variables): string | undefined {
  const got = env['SMPP_CA_FILE'];
  if (!got) return undefined;
  const wants = 'a file with certificates in PEM';
  try {
    const pem = readFileSync(got, 'utf8');
    if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  } catch {
    throw new ConfigError('SMPP_CA_FILE', got, wants);
  }
  throw new ConfigError('SMPP_CA_FILE', got, wants);
}

function systemType(env: Variables): string {
  const got = env['SMPP_SYSTEM_TYPE'] ?? '';
  if (!/^[\x20-\x7e]{0,12}$/.test(got)) {
    throw new ConfigError('SMPP_SYSTEM_TYPE', got, 'up to 12 Latin characters');
  }
  return got;
}

/** As `5/0`. */
function addressKind(env: Variables, name: string, fallback: string): SmppAddressKind {
  const got = env[name] || fallback;
  const [, ton, npi] = /^([0-6])\/(\d{1,2})$/.exec(got) ?? [];
  if (ton === undefined || Number(npi) > 18) {
    throw new ConfigError(name, got, 'ton/npi, as 5/0');
  }
  return { ton: Number(ton), npi: Number(npi) };
}

/** `0x401:no_funds,0x402:stop_list`. */
function statusReasons(env: Variables): ReadonlyMap<number, string> {
  const got = env['SMPP_STATUS_REASONS'];
  if (!got) return new Map();
  return new Map(
    got.split(',').map((pair) => {
      const [, status, reason] = /^\s*(0x[0-9a-f]{1,8}):([a-z_]+)\s*$/i.exec(pair) ?? [];
      if (status === undefined || reason === undefined) {
        throw new ConfigError(
          'SMPP_STATUS_REASONS',
          got,
          'pairs as 0x401:no_funds,0x402:stop_list',
        );
      }
      return [Number(status), reason];
    }),
  );
}

function oneOf<T extends string>(
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

function whole(env: Variables, name: string, fallback: number, min: number, max: number): number {
  const got = env[name];
  if (!got) return fallback;
  const value = /^\d{1,6}$/.test(got) ? Number(got) : Number.NaN;
  if (!(value >= min && value <= max)) {
    throw new ConfigError(name, got, `a whole number from ${min} to ${max}`);
  }
  return value;
}
