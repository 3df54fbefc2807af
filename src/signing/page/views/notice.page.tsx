import type { Page } from '../../../platform/index.js';
import { type SigningTexts, textsIn } from '../texts/texts-in.js';

import { ReturnLink } from './parts/company-words.js';
import { SigningShell } from './parts/signing-shell.js';
import { scriptsOf, stylesOf } from './signing-assets.js';
import type { NoticeModel, PageEvent } from './view-models.js';

interface NoticeWords {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly link?: { readonly href: string; readonly text: string };
}

/** A page that only tells: declined, locked, a link that does not work, a session that is gone. */
export function noticePage(model: NoticeModel): Page {
  const texts = textsIn(model.language);
  const words = wordsOf(model, texts.notices);
  return {
    language: model.language,
    title: words.heading,
    styles: stylesOf(model),
    scripts: scriptsOf(model, []),
    body: (
      <SigningShell frame={model} texts={texts} event={events[model.notice.kind]}>
        <h1>{words.heading}</h1>
        {words.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {model.notice.kind === 'declined' && (
          <ReturnLink to={model.returnTo?.declined} texts={texts.returning} />
        )}
        {words.link && (
          <p>
            <a className="button wide" href={words.link.href}>
              {words.link.text}
            </a>
          </p>
        )}
      </SigningShell>
    ),
  };
}

/** Only what ends the signing is told outside. */
const events: Readonly<Partial<Record<NoticeModel['notice']['kind'], PageEvent>>> = {
  declined: 'declined',
  locked: 'locked',
  'dead-link': 'ended',
  erased: 'ended',
};

function wordsOf({ notice, company }: NoticeModel, texts: SigningTexts['notices']): NoticeWords {
  switch (notice.kind) {
    case 'declined':
      return { heading: texts.declined.heading, lines: texts.declined.lines(company) };
    case 'erased':
      return { heading: texts.erased.heading, lines: texts.erased.lines(company) };
    case 'copy-locked':
      return { heading: texts.copyLocked.heading, lines: texts.copyLocked.lines(company) };
    case 'locked':
      return { heading: texts.locked.heading, lines: texts.locked.lines(company) };
    case 'dead-link':
      return texts.deadLink;
    case 'session-lost':
      return texts.sessionLost;
    case 'stale-form':
      return { ...texts.staleForm, link: { href: notice.href, text: texts.staleForm.again } };
    case 'sealing':
      return texts.sealing;
    case 'too-many':
      return { heading: texts.tooMany.heading, lines: texts.tooMany.lines(notice.minutes) };
  }
}
