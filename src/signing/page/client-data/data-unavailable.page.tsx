import type { Page } from '../../../platform/index.js';
import { textsIn } from '../texts/texts-in.js';
import { SigningShell } from '../views/parts/signing-shell.js';
import { scriptsOf, stylesOf } from '../views/signing-assets.js';
import type { SigningFrame } from '../views/view-models.js';
import { clientDataTexts } from './client-data-texts.js';

/** The company stopped sending between the question and the answer. */
export function dataUnavailablePage(frame: SigningFrame): Page {
  const { unavailable } = clientDataTexts(frame.language);
  return {
    language: frame.language,
    title: unavailable.heading,
    styles: stylesOf(frame),
    scripts: scriptsOf(frame, []),
    body: (
      <SigningShell frame={frame} texts={textsIn(frame.language)}>
        <h1>{unavailable.heading}</h1>
        {unavailable.lines(frame.company).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </SigningShell>
    ),
  };
}
