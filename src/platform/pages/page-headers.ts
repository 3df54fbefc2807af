/** Where a page differs from the strictest rules; everything else is the same for all pages (SEC-7). */
export interface PageHeaderOptions {
  /** Random value, new for each answer; only elements that carry it may style or run. */
  readonly nonce: string;
  /** The public address is https, so browsers are told to stay there. */
  readonly https: boolean;
  /** Origins whose pages may show this one inside a frame; none by default. */
  readonly frameAncestors?: readonly string[];
}

/**
 * Answer headers of every page for people: nothing is loaded but what the page names, nobody frames it
 * who is not named, its address is told to nobody, no cache and no search engine keeps it (SEC-7).
 */
export function pageHeaders({
  nonce,
  https,
  frameAncestors = [],
}: PageHeaderOptions): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(nonce, frameAncestors),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'x-content-type-options': 'nosniff',
    ...frameOptions(frameAncestors),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), otp-credentials=(self)',
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/** The older header knows no list of origins: where somebody may frame, it says nothing. */
export function frameOptions(frameAncestors: readonly string[]): Record<string, string> {
  return frameAncestors.length === 0 ? { 'x-frame-options': 'DENY' } : {};
}

/** Who may frame, as the policy says it. */
export function frameAncestorsOf(origins: readonly string[]): string {
  return `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(' ')}`;
}

function contentSecurityPolicy(nonce: string, frameAncestors: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    frameAncestorsOf(frameAncestors),
  ].join('; ');
}
