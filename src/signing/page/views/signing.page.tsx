import type { ReactElement } from 'react';

import { ErrorSummary, momentForPeople, type Page } from '../../../platform/index.js';
import { type SigningTexts, textsIn } from '../texts/texts-in.js';

import { Declining, WhyWeAsk } from './parts/closing.js';
import { Documents } from './parts/documents.js';
import { SignForm } from './parts/sign-form.js';
import { SigningShell } from './parts/signing-shell.js';
import { type StepName, Steps } from './parts/steps.js';
import { signingScript, signingStyles } from './signing-assets.js';
import { signingErrors } from './signing-errors.js';
import type { SigningModel } from './view-models.js';

/** The opened documents, then the ticks, then the code: one page, one form, one button at a time. */
export function signingPage(model: SigningModel): Page {
  const texts = textsIn(model.language);
  const errors = signingErrors(model, texts);
  const title = texts.reading.title(heading(model, texts));
  return {
    language: model.language,
    title: errors.length > 0 ? texts.errors.title + title : title,
    styles: [signingStyles],
    scripts: [signingScript],
    body: (
      <SigningShell frame={model} texts={texts}>
        <ErrorSummary heading={texts.errors.heading} errors={errors} />
        <p className="offline" role="status" data-offline={texts.errors.offline} />
        <Steps current={currentStep(model)} texts={texts.steps} />
        <Reading model={model} texts={texts} />
        <SignForm model={model} texts={texts} />
        <Declining model={model} texts={texts.decline} />
        <WhyWeAsk texts={texts.why} />
      </SigningShell>
    ),
  };
}

function Reading({ model, texts }: { model: SigningModel; texts: SigningTexts }): ReactElement {
  const { reading } = texts;
  const single = model.documents.length === 1;
  return (
    <div className="reading" id="pages" data-shown={model.actions.shown}>
      <h1>{heading(model, texts)}</h1>
      <p>
        {single ? reading.asks(model.company) : reading.asksPackage(model.company)}{' '}
        {reading.until(momentForPeople(model.expiresAt, model.timeZone, model.language))}
      </p>
      <Documents documents={model.documents} language={model.language} texts={reading} />
      <p className="bar">
        <a className="button outlined wide" href="#sign">
          {reading.next}
        </a>
      </p>
    </div>
  );
}

function heading(model: SigningModel, texts: SigningTexts): string {
  const [only, ...others] = model.documents;
  return only && others.length === 0
    ? only.title
    : texts.reading.packageHeading(model.documents.length);
}

function currentStep({ problems, codeStep }: SigningModel): StepName {
  if (problems.missingTicks.length > 0) return 'agree';
  if (problems.code) return 'sign';
  return codeStep.delivery === 'on-demand' && codeStep.sent ? 'sign' : 'read';
}
