import type { ReactElement, ReactNode } from 'react';

import { inLanguage } from '../../routes.js';
import type { SigningTexts } from '../../texts/texts-in.js';
import { codeMessage } from '../signing-errors.js';
import type { SigningModel } from '../view-models.js';
import { CodeField } from './code-field.js';
import { HiddenFields } from './hidden-fields.js';
import { AcceptedTicks, Ticks } from './ticks.js';

interface SignFormProps {
  readonly model: SigningModel;
  readonly texts: SigningTexts;
}

/**
 * The form that signs. With the code already in the SMS: all ticks and the code in ONE form. On demand:
 * first the ticks, posted to get the code; then the code alone (design.md §6 point 3).
 */
export function SignForm({ model, texts }: SignFormProps): ReactElement {
  const { codeStep } = model;
  if (codeStep.delivery === 'with-link') return <SignAtOnce model={model} texts={texts} />;
  if (!codeStep.sent) return <AskForCode model={model} texts={texts} />;
  return <EnterSentCode model={model} texts={texts} resendIn={codeStep.resendInSeconds} />;
}

function SignAtOnce({ model, texts }: SignFormProps): ReactElement {
  const { code } = texts;
  return (
    <FormWithBar
      model={model}
      action={model.actions.confirm}
      busy={code.signing}
      button={code.sign}
    >
      <Agreeing model={model} texts={texts} />
      <h2>{code.heading}</h2>
      <CodeField
        label={code.label}
        hint={code.hintWithLink}
        error={codeError(model, texts)}
        awaitsSms={false}
      />
    </FormWithBar>
  );
}

function AskForCode({ model, texts }: SignFormProps): ReactElement {
  const { code } = texts;
  return (
    <FormWithBar model={model} action={model.actions.code} busy={code.sending} button={code.get}>
      <Agreeing model={model} texts={texts} />
      <h2>{code.heading}</h2>
      {model.problems.code && (
        <p className="field-error">{codeMessage(model.problems.code, code)}</p>
      )}
      <p>{code.willSend(model.signer.maskedPhone)}</p>
    </FormWithBar>
  );
}

function EnterSentCode(props: SignFormProps & { resendIn: number }): ReactElement {
  const { model, texts } = props;
  const { code } = texts;
  return (
    <>
      <FormWithBar
        model={model}
        action={model.actions.confirm}
        busy={code.signing}
        button={code.sign}
      >
        <h2>{code.heading}</h2>
        <p>{code.sent(model.signer.maskedPhone)}</p>
        <CodeField
          label={code.label}
          hint={code.hintOnDemand}
          error={codeError(model, texts)}
          awaitsSms
        />
        {/* Owned by the form below: Enter in the field must sign, not send another SMS. */}
        <button
          className="button outlined"
          form="resend"
          data-wait={props.resendIn}
          data-wait-text={code.resendIn}
        >
          {code.resend}
        </button>
        {/* After the code, which is waited for: it must be in sight without scrolling. */}
        <h2>{texts.agreeing.heading}</h2>
        <AcceptedTicks {...model} texts={texts.agreeing} />
      </FormWithBar>
      <form id="resend" method="post" action={inLanguage(model.actions.code, model.language)}>
        <HiddenFields csrf={model.csrf} />
      </form>
    </>
  );
}

function Agreeing({ model, texts }: SignFormProps): ReactElement {
  const { agreeing } = texts;
  return (
    <>
      <h2>{agreeing.heading}</h2>
      <p>
        {agreeing.who(model.signer.fullName, model.signer.maskedPhone)} {agreeing.notYou}
      </p>
      <Ticks {...model} missing={model.problems.missingTicks} texts={agreeing} />
    </>
  );
}

/** A form whose one button stays in sight at the bottom, and takes its own place after the last line. */
function FormWithBar(props: {
  model: SigningModel;
  action: string;
  busy: string;
  button: string;
  children: ReactNode;
}): ReactElement {
  return (
    <form
      id="sign"
      className="sign"
      method="post"
      action={inLanguage(props.action, props.model.language)}
      // Our own words beside the fields, not the browser's bubbles: they name what to do, and stay.
      noValidate
      data-busy={props.busy}
    >
      <HiddenFields csrf={props.model.csrf} />
      {props.children}
      <div className="bar">
        <button className="button wide">{props.button}</button>
      </div>
    </form>
  );
}

function codeError(model: SigningModel, texts: SigningTexts): string | undefined {
  return model.problems.code && codeMessage(model.problems.code, texts.code);
}
