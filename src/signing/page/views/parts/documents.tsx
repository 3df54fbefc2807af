import type { ReactElement, ReactNode } from 'react';

import type { PageLanguage } from '../../../../platform/index.js';
import type { SigningTexts } from '../../texts/texts-in.js';
import type { DocumentModel, PageImage } from '../view-models.js';

type ReadingTexts = SigningTexts['reading'];

/**
 * The documents, the hero of the page: images of the frozen pages edge to edge. Their text is there for
 * screen readers, and «Крупный текст» shows it without a script, by `:target`.
 */
export function Documents(props: {
  documents: readonly DocumentModel[];
  language: PageLanguage;
  texts: ReadingTexts;
  /** A site may show the page in a frame, whose cookie no other tab has: the PDF opens in its place. */
  isEmbeddable: boolean;
  /** What stands below the pages of each. */
  after?: (document: DocumentModel) => ReactNode;
}): ReactElement {
  const { documents, texts } = props;
  const inNewTab = props.isEmbeddable ? {} : { target: '_blank', rel: 'noopener' };
  return (
    <div className="documents" id="large-text">
      {documents.map((document, index) => (
        <section key={document.id} data-document={document.id} aria-labelledby={titleId(document)}>
          {documents.length > 1 ? (
            <h2 id={titleId(document)}>{document.title}</h2>
          ) : (
            <h2 className="hidden" id={titleId(document)}>
              {document.title}
            </h2>
          )}
          <p className="ways">
            <a className="button outlined" href={document.pdfHref} {...inNewTab}>
              {texts.openPdf}
            </a>
            <a className="button outlined to-text" href="#large-text">
              {texts.largeText}
            </a>
            <a className="button outlined to-pages" href="#pages">
              {texts.backToPages}
            </a>
          </p>
          <p className="hint of-text">{texts.textIsForReading}</p>
          {document.pages.map((page) => (
            <DocumentPage
              key={page.number}
              page={page}
              of={document.pages.length}
              first={index === 0 && page.number === 1}
              texts={texts}
            />
          ))}
          {props.after?.(document)}
        </section>
      ))}
    </div>
  );
}

/** As the style sheet lays a page out: what the browser chooses a density by. */
const SHOWN_WIDTH = '(min-width: 860px) 860px, 100vw';

const titleId = (document: DocumentModel): string => `title-${document.id}`;

function DocumentPage(props: {
  page: PageImage;
  of: number;
  first: boolean;
  texts: ReadingTexts;
}): ReactElement {
  const { page, of, first, texts } = props;
  const name = texts.pageOf(page.number, of);
  return (
    <figure className="page" data-page={page.number}>
      <picture>
        <source type="image/webp" srcSet={page.sources.webp} sizes={SHOWN_WIDTH} />
        <img
          srcSet={page.sources.jpeg}
          sizes={SHOWN_WIDTH}
          src={page.sources.src}
          width={page.width}
          height={page.height}
          alt={page.text.length > 0 ? '' : name}
          decoding="async"
          {...(first ? { fetchPriority: 'high' } : { loading: 'lazy' })}
        />
      </picture>
      <figcaption>
        {name}
        <span data-lost={texts.pageLost} />
      </figcaption>
      <div className="page-text" lang="ru">
        {page.text.length > 0 ? (
          page.text.map((paragraph, index) => <p key={index}>{paragraph}</p>)
        ) : (
          <p>{texts.noText}</p>
        )}
      </div>
    </figure>
  );
}
