import type { ReactElement } from 'react';

import { ErrorSummary, type Page } from '../../../platform/index.js';
import { inLanguage, signingFields } from '../routes.js';
import { type SigningTexts, textsIn } from '../texts/texts-in.js';

import { CodeField } from './parts/code-field.js';
import { HiddenFields } from './parts/hidden-fields.js';
import { SigningShell } from './parts/signing-shell.js';
import { scriptsOf, signingScript, stylesOf } from './signing-assets.js';
import { codeMessage } from './signing-errors.js';
import type { CopyModel } from './view-models.js';

/** A signed request opened again: the code that proves the phone, then the done page. Nothing is signed here. */
export function copyPage(model: CopyModel): Page {
  const texts = textsIn(model.language);
  const { copy } = texts;
  const message = model.problem && codeMessage(model.problem, texts.code);
  const heading = model.count === 1 ? texts.done.heading : texts.done.packageHeading;
  const errors = message ? [{ field: model.sent ? signingFields.code : 'get', message }] : [];
  return {
    language: model.language,
    title: message ? texts.errors.title + heading : heading,
    styles: stylesOf(model),
    scripts: scriptsOf(model, [signingScript]),
    body: (
      <SigningShell frame={model} texts={texts}>
        <ErrorSummary heading={copy.notOpened} errors={errors} />
        <p className="offline" role="status" data-offline={copy.offline} />
        <h1>{heading}</h1>
        <p>{model.sent ? texts.code.sent(model.maskedPhone) : copy.lead(model.maskedPhone)}</p>
        {model.sent ? <GiveCode model={model} texts={texts} error={message} /> : null}
        <GetCode model={model} texts={texts} />
      </SigningShell>
    ),
  };
}

function GiveCode(props: {
  model: CopyModel;
  texts: SigningTexts;
  error: string | undefined;
}): ReactElement {
  const { model, texts } = props;
  return (
    <form
      method="post"
      action={inLanguage(model.actions.confirm, model.language)}
      noValidate
      data-busy={texts.copy.opening}
    >
      <HiddenFields csrf={model.csrf} />
      <CodeField
        label={texts.code.label}
        hint={texts.code.hintOnDemand}
        error={props.error}
        awaitsSms
      />
      <button className="button wide">{texts.copy.open}</button>
    </form>
  );
}

/** The first code, or the same one again. */
function GetCode({ model, texts }: { model: CopyModel; texts: SigningTexts }): ReactElement {
  const { code } = texts;
  return (
    <form
      id="get"
      className={model.sent ? 'after-action' : undefined}
      method="post"
      action={inLanguage(model.actions.code, model.language)}
      data-busy={code.sending}
    >
      <HiddenFields csrf={model.csrf} />
      {model.sent ? (
        <button
          className="button outlined"
          data-wait={model.resendInSeconds}
          data-wait-text={code.resendIn}
        >
          {code.resend}
        </button>
      ) : (
        <button className="button wide">{code.get}</button>
      )}
    </form>
  );
}
