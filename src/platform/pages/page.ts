import type { ReactElement } from 'react';

import type { PageAsset } from './page-asset.js';

/** Languages of pages: Russian, or English where the person asked for it by the link on the page. */
export type PageLanguage = 'ru' | 'en';

/** One page for people, before it is drawn: what a view makes and `renderPage` turns into HTML. */
export interface Page {
  readonly language: PageLanguage;
  /** Title of the tab; begins with «Ошибка: » when the page reports one. */
  readonly title: string;
  /** CSS of this kind of page, on top of the shared one. */
  readonly styles: readonly string[];
  /** Scripts that add comfort; the page works without them. */
  readonly scripts: readonly PageAsset[];
  /** Everything inside `<body>`. */
  readonly body: ReactElement;
}

/** A drawn page: the whole document and the headers it must be served with. */
export interface RenderedPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}
