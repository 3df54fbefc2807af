import type { Page } from '../../../platform/index.js';
import { inLanguage } from '../routes.js';
import { textsIn } from '../texts/texts-in.js';

import { CompanyWords } from './parts/company-words.js';
import { HiddenFields } from './parts/hidden-fields.js';
import { SigningShell } from './parts/signing-shell.js';
import { Steps } from './parts/steps.js';
import { scriptsOf, signingScript, stylesOf } from './signing-assets.js';
import type { LandingModel } from './view-models.js';

/**
 * What the link of the SMS shows: who asks to sign what kind of thing, or that it is signed. Neither the client's name nor the
 * content, since robots open links too (SEC-6); opening is the person's own act, a form.
 */
export function landingPage(model: LandingModel): Page {
  const texts = textsIn(model.language);
  const { landing } = texts;
  return {
    language: model.language,
    title: landing.title,
    styles: stylesOf(model),
    scripts: scriptsOf(model, [signingScript]),
    body: (
      <SigningShell frame={model} texts={texts} event="ready">
        {model.isSigned ? null : <Steps current="read" texts={texts.steps} />}
        <h1>
          {model.isSigned
            ? landing.signedHeading(model.company, model.count)
            : landing.heading(model.company, model.kind, model.count)}
        </h1>
        <p>{model.isSigned ? landing.signedLead : landing.lead(model.count)}</p>
        {model.isSigned ? null : <CompanyWords frame={model} text={model.brand?.greeting} />}
        <form method="post" action={inLanguage(model.open.action, model.language)}>
          <HiddenFields csrf={model.open.csrf} />
          <button className="button wide">{landing.open}</button>
        </form>
        {model.isSigned ? null : (
          <p className="soft after-action">{landing.doubt(model.company)}</p>
        )}
      </SigningShell>
    ),
  };
}
