import type { ReactElement } from 'react';

import type { SigningTexts } from '../../texts/texts-in.js';
import type { SigningFrame } from '../view-models.js';

/**
 * The company's own words, set apart from ours and never more than text: line by line, in the language they were
 * written in.
 */
export function CompanyWords(props: {
  frame: SigningFrame;
  text: string | null | undefined;
}): ReactElement | null {
  const { frame, text } = props;
  if (!text) return null;
  return (
    <blockquote className="company-words" lang="ru">
      {linesOf(text).map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      <footer>{frame.brand?.displayName ?? frame.company}</footer>
    </blockquote>
  );
}

/** Whom to ask: the company's number and what it says of asking. */
export function Support(props: {
  frame: SigningFrame;
  texts: SigningTexts['support'];
}): ReactElement | null {
  const { supportPhone, supportText } = props.frame.brand ?? {};
  if (!supportPhone && !supportText) return null;
  return (
    <>
      {supportPhone && (
        <p>
          {props.texts.call}{' '}
          <a className="phone" href={`tel:${supportPhone.e164}`}>
            {supportPhone.shown}
          </a>
        </p>
      )}
      {linesOf(supportText ?? '').map((line, index) => (
        <p key={index} lang="ru">
          {line}
        </p>
      ))}
    </>
  );
}

/** Back to the site that sent the client here; out of the frame where the page stands in one. */
export function ReturnLink(props: {
  to: { readonly href: string; readonly host: string } | undefined;
  texts: SigningTexts['returning'];
}): ReactElement | null {
  const { to, texts } = props;
  if (!to) return null;
  return (
    <p>
      <a className="button outlined wide" href={to.href} target="_top">
        {texts.to(to.host)}
      </a>
    </p>
  );
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
