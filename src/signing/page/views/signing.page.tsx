import type { ReactElement, ReactNode } from 'react';

import { ErrorSummary, momentForPeople, type Page } from '../../../platform/index.js';
import { type SigningTexts, textsIn } from '../texts/texts-in.js';

import { Declined, Declining, DecliningOne, WhyWeAsk } from './parts/closing.js';
import { Documents } from './parts/documents.js';
import { SignForm } from './parts/sign-form.js';
import { SigningShell } from './parts/signing-shell.js';
import { type StepName, Steps } from './parts/steps.js';
import { replyScript, replyStyles, scriptsOf, signingScript, stylesOf } from './signing-assets.js';
import { signingErrors } from './signing-errors.js';
import type { ReplyStep, SigningModel } from './view-models.js';

/** The opened documents, then the ticks, then the code: one page, one form, one button at a time. */
export function signingPage(model: SigningModel): Page {
  const texts = textsIn(model.language);
  const errors = signingErrors(model, texts);
  const title = texts.reading.title(heading(model, texts));
  return {
    language: model.language,
    title: errors.length > 0 ? texts.errors.title + title : title,
    styles: replyOf(model) ? [...stylesOf(model), replyStyles] : stylesOf(model),
    scripts: scriptsOf(
      model,
      replyOf(model)?.awaited ? [signingScript, replyScript] : [signingScript],
    ),
    body: (
      <SigningShell frame={model} texts={texts} event="opened">
        <ErrorSummary heading={texts.errors.heading} errors={errors} />
        <p className="offline" role="status" data-offline={texts.errors.offline} />
        <Steps current={currentStep(model)} texts={texts.steps} />
        <h1>{heading(model, texts)}</h1>
        <Declined declined={model.declined} texts={texts.decline} />
        {awaitsSentCode(model) ? (
          // The document was read before the code was asked for: it stays, below.
          <>
            <SignForm model={model} texts={texts} />
            <Reading model={model} texts={texts} />
          </>
        ) : (
          <>
            <Intent model={model} texts={texts.reading} />
            <Reading model={model} texts={texts}>
              <p className="bar">
                <a className="button outlined wide" href="#sign">
                  {texts.reading.next}
                </a>
              </p>
            </Reading>
            <SignForm model={model} texts={texts} />
          </>
        )}
        <Declining model={model} texts={texts.decline} />
        <WhyWeAsk texts={texts.why} />
      </SigningShell>
    ),
  };
}

/** Who asks for what, until when. */
function Intent(props: { model: SigningModel; texts: SigningTexts['reading'] }): ReactElement {
  const { model, texts } = props;
  const single = model.documents.length === 1;
  return (
    <p>
      {single ? texts.asks(model.company) : texts.asksPackage(model.company)}{' '}
      {texts.until(momentForPeople(model.expiresAt, model.timeZone, model.language))}
    </p>
  );
}

function Reading(props: {
  model: SigningModel;
  texts: SigningTexts;
  children?: ReactNode;
}): ReactElement {
  const { model, texts } = props;
  return (
    <div className="reading" id="pages" data-shown={model.actions.shown}>
      <Documents
        documents={model.documents}
        language={model.language}
        texts={texts.reading}
        isEmbeddable={model.embedding !== undefined}
        after={(document) =>
          document.mayBeDeclined && (
            <DecliningOne model={model} document={document} texts={texts.decline} />
          )
        }
      />
      {props.children}
    </div>
  );
}

/** Everything is ticked: what is left is the code, on the page or by SMS. */
function awaitsSentCode(model: SigningModel): boolean {
  const { codeStep } = model;
  return replyOf(model)?.awaited === true || (codeStep.delivery === 'on-demand' && codeStep.sent);
}

function replyOf({ codeStep }: SigningModel): ReplyStep | undefined {
  return 'reply' in codeStep ? codeStep.reply : undefined;
}

function heading(model: SigningModel, texts: SigningTexts): string {
  const [only, ...others] = model.documents;
  return only && others.length === 0
    ? only.title
    : texts.reading.packageHeading(model.documents.length);
}

function currentStep(model: SigningModel): StepName {
  if (model.problems.missingTicks.length > 0) return 'agree';
  return model.problems.code || awaitsSentCode(model) ? 'sign' : 'read';
}
