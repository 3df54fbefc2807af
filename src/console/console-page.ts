/** Replaced in each answer by a value of its own: only what carries it may run or style. */
const NONCE_META = '<meta name="csp-nonce" content="" />';

/** The page of the console, whose scripts and styles carry this answer's nonce. */
export function consolePage(built: string, nonce: string): string {
  return built
    .replace(/<(script|link)(?=[\s>])/g, `<$1 nonce="${nonce}"`)
    .replace(NONCE_META, `<meta name="csp-nonce" content="${nonce}" />`);
}

export interface ConsoleHeaderOptions {
  readonly nonce: string;
  /** The public address is https, so browsers are told to stay there. */
  readonly https: boolean;
}

/**
 * As strict as those of the signing pages (SEC-7), but for what the console needs: its own scripts, styles that its
 * library writes under the nonce, fonts of this host, pictures and PDFs that it made of answers of the API.
 */
export function consoleHeaders({ nonce, https }: ConsoleHeaderOptions): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      // React writes the style of single elements by script; pages that are parsed may not bring any.
      "style-src-attr 'none'",
      "font-src 'self'",
      "img-src 'self' blob: data:",
      "frame-src 'self' blob:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}
