import { isIP } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

/** Why nothing is sent to an address that somebody gave. */
export type UrlRefusal = 'not_a_url' | 'not_https' | 'credentials' | 'fragment' | 'not_public';

export type OutgoingUrl =
  { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly reason: UrlRefusal };

const LONGEST = 500;

/**
 * The address in the form that requests go to (SEC-22): https, or plain http to this machine where `loopback` allows
 * that. A name may still lead to a closed address: that is looked at when it is connected to.
 */
export function outgoingUrl(text: string, loopback: boolean): OutgoingUrl {
  const url = text.length <= LONGEST && URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.hostname) return { ok: false, reason: 'not_a_url' };
  const isOwn = isOwnMachine(hostOf(url));
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwn && loopback)) {
    return { ok: false, reason: 'not_https' };
  }
  if (url.username || url.password) return { ok: false, reason: 'credentials' };
  // It would never be sent, so whoever wrote it expects something that does not happen.
  if (url.hash) return { ok: false, reason: 'fragment' };
  const isClosed = isOwn ? !loopback : isIP(hostOf(url)) !== 0 && !isPublicAddress(hostOf(url));
  return isClosed ? { ok: false, reason: 'not_public' } : { ok: true, url };
}

/** Without the brackets of IPv6; numbers in other writings (`127.1`, `0x7f.1`) were made plain by the parser. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function isOwnMachine(host: string): boolean {
  return /^localhost\.?$/.test(host) || isLoopbackAddress(host);
}
