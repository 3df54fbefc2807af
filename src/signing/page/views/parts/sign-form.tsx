import type { ReactElement, ReactNode } from 'react';

import { inLanguage } from '../../routes.js';
import type { SigningTexts } from '../../texts/texts-in.js';
import { codeMessage } from '../signing-errors.js';
import type { ReplyStep, SigningModel } from '../view-models.js';
import { CodeField } from './code-field.js';
import { HiddenFields } from './hidden-fields.js';
import { AwaitReply, OfferReply } from './reply-ways.js';
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
  if (codeStep.delivery === 'with-link') {
    const { reply } = codeStep;
    return reply?.awaited ? (
      <GiveCode model={model} texts={texts} reply={reply} />
    ) : (
      <SignAtOnce model={model} texts={texts} offersReply={reply !== undefined} />
    );
  }
  if (!codeStep.sent) return <AskForCode model={model} texts={texts} />;
  const { resendInSeconds, reply } = codeStep;
  return <GiveCode model={model} texts={texts} reply={reply} resendIn={resendInSeconds} />;
}

function SignAtOnce(props: SignFormProps & { offersReply: boolean }): ReactElement {
  const { model, texts, offersReply } = props;
  const { code } = texts;
  return (
    <FormWithBar
      model={model}
      action={model.actions.confirm}
      busy={code.signing}
      button={code.sign}
      below={offersReply && <OfferReply model={model} texts={texts} />}
    >
      <Agreeing model={model} texts={texts} />
      <h2>{code.heading}</h2>
      <CodeField
        label={code.label}
        hint={code.hintWithLink}
        error={codeError(model, texts)}
        awaitsSms={false}
      />
      {offersReply && (
        <p>
          <a href="#reply">{texts.reply.below}</a>
        </p>
      )}
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

/** The ticks are kept. The code is typed here, or the SMS is answered with it where that is allowed. */
function GiveCode(
  props: SignFormProps & { reply: ReplyStep | undefined; resendIn?: number },
): ReactElement {
  const { model, texts, reply, resendIn } = props;
  const { code } = texts;
  const hintInSms = resendIn === undefined ? code.hintWithLink : code.hintOnDemand;
  return (
    <>
      <FormWithBar
        model={model}
        action={model.actions.confirm}
        busy={code.signing}
        button={code.sign}
      >
        {reply ? (
          <AwaitReply model={model} texts={texts} attemptsLeft={attemptsLeftOf(model, reply)} />
        ) : (
          <>
            <h2>{code.heading}</h2>
            <p>{code.sent(model.signer.maskedPhone)}</p>
          </>
        )}
        <CodeField
          label={reply ? texts.reply.orHere : code.label}
          hint={hintInSms}
          error={codeError(model, texts)}
          awaitsSms={resendIn !== undefined}
        />
        {resendIn !== undefined && <ResendButton resendIn={resendIn} texts={code} />}
        {/* After the code, which is waited for: it must be in sight without scrolling. */}
        <h2>{texts.agreeing.heading}</h2>
        <AcceptedTicks {...model} texts={texts.agreeing} />
      </FormWithBar>
      {resendIn !== undefined && (
        <form id="resend" method="post" action={inLanguage(model.actions.code, model.language)}>
          <HiddenFields csrf={model.csrf} />
        </form>
      )}
    </>
  );
}

/** Owned by a form of its own: Enter in the field must sign, not send another SMS. */
function ResendButton(props: { resendIn: number; texts: SigningTexts['code'] }): ReactElement {
  const { resendIn, texts } = props;
  return (
    <button
      className="button outlined"
      form="resend"
      data-wait={resendIn}
      data-wait-text={texts.resendIn}
    >
      {texts.resend}
    </button>
  );
}

/** What was typed wrong on the page is said beside the field. */
function attemptsLeftOf({ problems }: SigningModel, reply: ReplyStep): number | undefined {
  return problems.code ? undefined : reply.attemptsLeft;
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
  /** After the button, where Enter in a field does not press it. */
  below?: ReactNode;
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
      {props.below}
    </form>
  );
}

function codeError(model: SigningModel, texts: SigningTexts): string | undefined {
  return model.problems.code && codeMessage(model.problems.code, texts.code);
}
