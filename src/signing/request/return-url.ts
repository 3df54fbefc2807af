import { domainToUnicode } from 'node:url';
import { SendingRefused } from '../signing.errors.js';

const LONGEST = 2000;
/** Who said how it ended, and of which request: added to the address, in place of what it had under these names. */
const REQUEST = 'signet_request';
const STATUS = 'signet_status';

export type ReturnStatus = 'signed' | 'declined';

/**
 * The address a client is led back to, as it is kept: of an origin that the organization allows, else it would be an open
 * redirect under our name. Empty where none is wished. Throws SendingRefused.
 */
export function returnUrlFor(wished: string | undefined, origins: readonly string[]): string {
  if (wished === undefined) return '';
  const url = URL.parse(wished);
  if (!url || url.href.length > LONGEST || !isPlainWeb(url)) {
    throw refused(
      'invalid_return_url',
      'Адрес возврата: https, без имени и пароля, до 2000 знаков',
    );
  }
  if (!origins.includes(url.origin)) {
    const message = `Адрес возврата ведёт на ${url.origin}: добавьте его в returnOrigins настроек`;
    throw refused('return_url_not_allowed', message);
  }
  return url.href;
}

/**
 * Where a link back leads and what it is called, with the request and how it ended in the query; undefined where none was
 * wished, or its site is allowed no more.
 */
export function returnLink(
  { id, returnUrl }: { readonly id: string; readonly returnUrl: string },
  origins: readonly string[],
  status: ReturnStatus,
): { readonly href: string; readonly host: string } | undefined {
  const url = URL.parse(returnUrl);
  if (!url || !origins.includes(url.origin)) return undefined;
  url.searchParams.set(REQUEST, id);
  url.searchParams.set(STATUS, status);
  const port = url.port === '' ? '' : `:${url.port}`;
  return { href: url.href, host: domainToUnicode(url.hostname) + port };
}

/** Plain http is allowed by the origins themselves, where they may name this machine. */
function isPlainWeb({ protocol, username, password }: URL): boolean {
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

function refused(code: string, message: string): SendingRefused {
  return new SendingRefused({ pointer: '/returnUrl', code, message });
}
