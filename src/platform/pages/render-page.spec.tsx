import { describe, expect, it } from '@jest/globals';

import { ErrorSummary } from './parts/error-summary.js';
import { PageShell } from './parts/page-shell.js';
import type { Page } from './page.js';
import { renderPage } from './render-page.js';

const page: Page = {
  language: 'ru',
  title: 'Проба',
  styles: ['.own{color:var(--seal)}'],
  scripts: [
    { path: '/assets/0123/own.js', contentType: 'text/javascript', bytes: Buffer.from('') },
  ],
  body: (
    <PageShell owner="ООО «Ромашка»">
      <ErrorSummary heading="Ошибка" errors={[{ field: 'code', message: 'Код не подошёл' }]} />
      <p>{'<script>alert(1)</script> inputMode="x"'}</p>
      <input inputMode="numeric" readOnly value="" />
    </PageShell>
  ),
};

const nonceOf = (html: string): string | undefined => /<style nonce="([^"]+)"/.exec(html)?.[1];

describe('renderPage', () => {
  it('draws a whole document in the language of the page', () => {
    const { html } = renderPage(page, { https: false });

    expect(html).toMatch(/^<!doctype html><html lang="ru"><head><meta charset="utf-8"\/>/);
    expect(html).toContain('<title>Проба</title>');
  });

  it('escapes what comes from data', () => {
    const { html } = renderPage(page, { https: false });

    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; inputMode=&quot;x&quot;');
  });

  it('writes attributes in lower case, as simple clients look for them', () => {
    expect(renderPage(page, { https: false }).html).toContain('<input inputmode="numeric"');
  });

  it('lets only its own styles and scripts through, by a nonce that is new each time', () => {
    const one = renderPage(page, { https: false });
    const other = renderPage(page, { https: false });

    const nonce = nonceOf(one.html) ?? '';
    expect(nonce).toHaveLength(22);
    expect(one.html).toContain(`<script type="module" nonce="${nonce}" src="/assets/0123/own.js">`);
    expect(one.headers['content-security-policy']).toContain(`script-src 'nonce-${nonce}'`);
    expect(nonceOf(other.html)).not.toBe(nonce);
  });

  it('forbids everything that the page does not name (SEC-7)', () => {
    const { headers } = renderPage(page, { https: false });

    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
    });
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('is framed by nobody, or by the origins that are named, and both headers agree', () => {
    const frameAncestors = ['https://shop.example.ru', 'https://example.ru'];
    const closed = renderPage(page, { https: false }).headers;
    const open = renderPage(page, { https: false, frameAncestors }).headers;

    expect(closed).toHaveProperty('x-frame-options', 'DENY');
    expect(open['content-security-policy']).toMatch(
      /; frame-ancestors https:\/\/shop\.example\.ru https:\/\/example\.ru$/,
    );
    expect(open).not.toHaveProperty('x-frame-options');
  });

  it('asks browsers to stay on https only where the public address is https', () => {
    expect(renderPage(page, { https: true }).headers).toHaveProperty('strict-transport-security');
    expect(renderPage(page, { https: false }).headers).not.toHaveProperty(
      'strict-transport-security',
    );
  });

  it('focuses the summary of errors even with scripts off', () => {
    const { html } = renderPage(page, { https: false });

    expect(html).toMatch(/<div class="error-summary" role="alert" tabindex="-1" autofocus=""/i);
  });

  it('names no other host', () => {
    const { html } = renderPage(page, { https: false });

    expect(html).not.toMatch(/https?:\/\//);
  });
});
