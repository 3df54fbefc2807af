/** Where a page differs from the strictest rules; everything else is the same for all pages (SEC-7). */
export interface PageHeaderOptions {
  /** Random value, new for each answer; only elements that carry it may style or run. */
  readonly nonce: string;
  /** The public address is https, so browsers are told to stay there. */
  readonly https: boolean;
}

/**
 * Answer headers of every page for people: nothing is loaded but what the page names, nobody frames it,
 * its address is told to nobody, no cache and no search engine keeps it (SEC-7).
 */
export function pageHeaders({ nonce, https }: PageHeaderOptions): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(nonce),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), otp-credentials=(self)',
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
