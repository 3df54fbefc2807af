import type { ReactElement } from 'react';

import { fileAsset } from './page-asset.js';
import { darkPalette, lightPalette } from '#libs/palette';
import { paletteCss } from './palette-css.js';
import type { Page } from './page.js';
import { stylesheet } from './stylesheet.js';

/** The seal on the tab; browsers ask for `/favicon.ico` where a page names none. */
export const icon = fileAsset(new URL('./styles/icon.svg', import.meta.url));

const sharedCss = paletteCss() + stylesheet(new URL('./styles/base.css', import.meta.url));

/** The document around a page's body: head, styles, scripts. The nonce is what the CSP lets through. */
export function BasePage({ page, nonce }: { page: Page; nonce: string }): ReactElement {
  const css = sharedCss + page.styles.join('');
  return (
    <html lang={page.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.title}</title>
        <meta name="robots" content="noindex" />
        {/* Phones must not turn dates and ids into links to call. */}
        <meta name="format-detection" content="telephone=no" />
        <ThemeColour scheme="light" colour={lightPalette.paper} />
        <ThemeColour scheme="dark" colour={darkPalette.paper} />
        <link rel="icon" type="image/svg+xml" href={icon.path} />
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: css }} />
        {page.scripts.map((script) => (
          <script key={script.path} type="module" nonce={nonce} src={script.path} />
        ))}
      </head>
      <body>{page.body}</body>
    </html>
  );
}

function ThemeColour(props: { scheme: 'light' | 'dark'; colour: string }): ReactElement {
  return (
    <meta
      name="theme-color"
      media={`(prefers-color-scheme: ${props.scheme})`}
      content={props.colour}
    />
  );
}
