import type { ReactElement, ReactNode } from 'react';

/** What surrounds the content of a page: the line on top, the one column, the words at the foot. */
export interface PageShellProps {
  /** Whose page it is, in the line on top. */
  readonly owner: string;
  /** The owner's logo above the name; sizes in CSS pixels. */
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number };
  /** The same page in the other language. */
  readonly otherLanguage?: { readonly href: string; readonly name: string; readonly code: string };
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** Shared frame of pages in one column. Wider parts take themselves out with `.wide-part`. */
export function PageShell(props: PageShellProps): ReactElement {
  return (
    <>
      <header className="top">
        <div className="column">
          {props.logo ? (
            <div className="owner">
              {/* The name stands below in words: the picture adds nothing for who cannot see it. */}
              <img {...props.logo} alt="" />
              <strong>{props.owner}</strong>
            </div>
          ) : (
            <strong>{props.owner}</strong>
          )}
          {props.otherLanguage && (
            <a
              href={props.otherLanguage.href}
              lang={props.otherLanguage.code}
              hrefLang={props.otherLanguage.code}
            >
              {props.otherLanguage.name}
            </a>
          )}
        </div>
      </header>
      <main>
        <div className="column">{props.children}</div>
      </main>
      {props.foot && (
        <footer className="foot">
          <div className="column">{props.foot}</div>
        </footer>
      )}
    </>
  );
}
