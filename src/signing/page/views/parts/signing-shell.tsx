import type { ReactElement, ReactNode } from 'react';

import { PageShell } from '../../../../platform/index.js';
import { inLanguage } from '../../routes.js';
import type { SigningTexts } from '../../texts/texts-in.js';
import type { SigningFrame } from '../view-models.js';

/** The frame of every signing page: the company on top, the other language, who we are at the foot. */
export function SigningShell(props: {
  frame: SigningFrame;
  texts: SigningTexts;
  children: ReactNode;
}): ReactElement {
  const { frame, texts } = props;
  const other = frame.language === 'ru' ? 'en' : 'ru';
  return (
    <PageShell
      owner={frame.company || 'Signet'}
      otherLanguage={{
        code: texts.otherLanguage.code,
        name: texts.otherLanguage.name,
        href: inLanguage(frame.path, other),
      }}
      foot={<p>{texts.whoWeAre}</p>}
    >
      {props.children}
    </PageShell>
  );
}
