import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';
import type { SecretSource, Variables } from './secret-source.js';

/** The mail server that letters are handed to. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
  readonly tls: boolean;
  /** STARTTLS or nothing: in production no link travels in the clear (SEC-20). */
  readonly requireTls: boolean;
  /** Certificates in PEM that the server's must come from; those of the system unless set. */
  readonly ca: string | undefined;
  /** Undefined where the server knows us by our address. */
  readonly login: { readonly user: string; readonly password: string } | undefined;
  /** The address letters come from. */
  readonly from: string;
}

/** `SMTP_URL` is `smtp://user@host:587` or `smtps://user@host:465`; undefined: no letters are sent. The password is a secret of its own. */
export function mailSettings(
  env: Variables,
  secrets: SecretSource,
  production: boolean,
): MailSettings | undefined {
  const got = env['SMTP_URL'];
  if (!got) return undefined;
  const url = URL.canParse(got) ? new URL(got) : undefined;
  const isKnown = url?.protocol === 'smtp:' || url?.protocol === 'smtps:';
  if (!url || !isKnown || url.hostname === '' || url.password !== '') {
    const wants = 'smtp://user@host:port or smtps://user@host:port, the password in SMTP_PASSWORD';
    throw new ConfigError('SMTP_URL', url ? `${url.protocol}//…` : '(hidden)', wants);
  }
  const tls = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replaceAll(/[[\]]/g, ''),
    port: Number(url.port) || (tls ? 465 : 587),
    tls,
    requireTls: production,
    ca: certificates(env),
    login: user === '' ? undefined : { user, password: secrets.given('SMTP_PASSWORD') },
    from: sender(env),
  };
}

function sender(env: Variables): string {
  const got = env['MAIL_FROM'];
  if (!got || got.length > 254 || !/^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$/.test(got)) {
    throw new ConfigError('MAIL_FROM', got, 'the address letters come from, as sign@example.ru');
  }
  return got;
}

function certificates(env: Variables): string | undefined {
  const got = env['SMTP_CA_FILE'];
  if (!got) return undefined;
  const wants = 'a file with certificates in PEM';
  try {
    const pem = readFileSync(got, 'utf8');
    if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  } catch {
    throw new ConfigError('SMTP_CA_FILE', got, wants);
  }
  throw new ConfigError('SMTP_CA_FILE', got, wants);
}
