import { randomBytes } from 'node:crypto';

import { renderToStaticMarkup } from 'react-dom/server';

import { BasePage } from './base-page.js';
import { pageHeaders } from './page-headers.js';
import type { Page, RenderedPage } from './page.js';

/** Draws a page as a whole HTML document with the headers it must be served with (SEC-7). */
export function renderPage(
  page: Page,
  options: { https: boolean; frameAncestors?: readonly string[] },
): RenderedPage {
  const nonce = randomBytes(16).toString('base64url');
  const markup = renderToStaticMarkup(<BasePage page={page} nonce={nonce} />);
  return {
    html: `<!doctype html>${withPlainAttributes(markup)}`,
    headers: pageHeaders({ nonce, ...options }),
  };
}

/**
 * React writes `inputMode="…"`; browsers do not mind, simple clients that look for `inputmode="…"` do. Only
 * attributes can match: a quotation mark inside text or a value is written `&quot;`.
 */
function withPlainAttributes(markup: string): string {
  return markup.replace(/ ([a-z]+[A-Z][A-Za-z]*)="/g, (attribute) => attribute.toLowerCase());
}
