import { ConfigError } from '../config-error.js';
import type { Variables } from '../secret-source.js';

/** `SMS_SENDER`: the name or number that operators registered for us (L-20). */
export function senderOf(env: Variables): string {
  const got = env['SMS_SENDER'];
  if (!got || !/^(\+?\d{3,15}|(?=.*[A-Za-z])[A-Za-z0-9 ._-]{1,11})$/.test(got)) {
    throw new ConfigError('SMS_SENDER', got, 'a number, or a name of up to 11 Latin characters');
  }
  return got;
}
