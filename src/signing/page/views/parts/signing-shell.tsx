import type { ReactElement, ReactNode } from 'react';

import { PageShell } from '../../../../platform/index.js';
import { inLanguage } from '../../routes.js';
import type { SigningTexts } from '../../texts/texts-in.js';
import type { PageEvent, SigningFrame } from '../view-models.js';
import { Support } from './company-words.js';
import { EmbeddedMark } from './embedded-mark.js';

/** The frame of every signing page: the company on top, the other language, who we are at the foot. */
export function SigningShell(props: {
  frame: SigningFrame;
  texts: SigningTexts;
  /** What the page tells the site that embeds it. */
  event?: PageEvent | undefined;
  children: ReactNode;
}): ReactElement {
  const { frame, texts } = props;
  const { brand, embedding } = frame;
  const other = frame.language === 'ru' ? 'en' : 'ru';
  return (
    <PageShell
      owner={brand?.displayName ?? (frame.company.replaceAll('\u00a0', ' ') || 'Signet')}
      {...(brand?.logo ? { logo: brand.logo } : {})}
      otherLanguage={{
        code: texts.otherLanguage.code,
        name: texts.otherLanguage.name,
        href: inLanguage(frame.path, other),
      }}
      foot={
        <>
          <Support frame={frame} texts={texts.support} />
          <p>{texts.whoWeAre}</p>
        </>
      }
    >
      {embedding && (
        <EmbeddedMark embedding={embedding} event={props.event} texts={texts.embedded} />
      )}
      {props.children}
    </PageShell>
  );
}
