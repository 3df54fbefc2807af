import type { Page } from '../../../platform/index.js';
import { inLanguage } from '../routes.js';
import { textsIn } from '../texts/texts-in.js';
import { CompanyWords } from '../views/parts/company-words.js';
import { HiddenFields } from '../views/parts/hidden-fields.js';
import { SigningShell } from '../views/parts/signing-shell.js';
import { scriptsOf, signingScript, stylesOf } from '../views/signing-assets.js';
import type { DataLandingModel } from './client-data-model.js';
import { clientDataTexts } from './client-data-texts.js';

/** What the link of the SMS shows while the document waits for its client's data. */
export function dataLandingPage(model: DataLandingModel): Page {
  const texts = textsIn(model.language);
  const { landing } = clientDataTexts(model.language);
  return {
    language: model.language,
    title: landing.title,
    styles: stylesOf(model),
    scripts: scriptsOf(model, [signingScript]),
    body: (
      <SigningShell frame={model} texts={texts} event="ready">
        <h1>{landing.heading(model.company, model.kind)}</h1>
        <p>{landing.lead}</p>
        <CompanyWords frame={model} text={model.brand?.greeting} />
        <form method="post" action={inLanguage(model.open.action, model.language)}>
          <HiddenFields csrf={model.open.csrf} />
          <button className="button wide">{landing.open}</button>
        </form>
        <p className="soft after-action">{texts.landing.doubt(model.company)}</p>
      </SigningShell>
    ),
  };
}
