import { ConfigError } from '../config-error.js';
import type { SecretSource, Variables } from '../secret-source.js';
import { senderOf } from './sender-environment.js';

/** How our side binds to an operator's SMSC (G-1 to G-3). */
export interface SmppSettings {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly systemId: string;
  readonly password: string;
  readonly sender: string;
}

/** `SMPP_URL` is `smpp://system-id@host:port` or `smpps://…`; the password is a secret of its own. */
export function smppSettings(env: Variables, secrets: SecretSource): SmppSettings {
  const wants = 'smpp://system-id@host:port or smpps://system-id@host:port';
  const got = env['SMPP_URL'];
  const url = got && URL.canParse(got) ? new URL(got) : undefined;
  const known = url?.protocol === 'smpp:' || url?.protocol === 'smpps:';
  if (!url || !known || url.username === '' || url.hostname === '' || url.password !== '') {
    throw new ConfigError('SMPP_URL', url ? `${url.protocol}//…` : got, wants);
  }
  const tls = url.protocol === 'smpps:';
  return {
    host: url.hostname,
    port: Number(url.port) || (tls ? 3550 : 2775),
    tls,
    systemId: decodeURIComponent(url.username),
    password: secrets.given('SMPP_PASSWORD'),
    sender: senderOf(env),
  };
}
