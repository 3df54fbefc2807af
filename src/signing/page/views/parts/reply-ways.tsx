import type { ReactElement } from 'react';

import { inLanguage } from '../../routes.js';
import type { SigningTexts } from '../../texts/texts-in.js';
import { codeMessage } from '../signing-errors.js';
import type { SigningModel } from '../view-models.js';

interface ReplyProps {
  readonly model: SigningModel;
  readonly texts: SigningTexts;
}

/**
 * The second way, after the button that signs: Enter in the field for the code must press that one. Posts the same
 * ticks, without a code.
 */
export function OfferReply({ model, texts }: ReplyProps): ReactElement {
  const { reply, code } = texts;
  return (
    <section className="other-way" id="reply" aria-labelledby="reply-heading">
      <h2 id="reply-heading">{reply.heading}</h2>
      <p>{reply.offer}</p>
      <button
        className="button outlined wide"
        formAction={inLanguage(model.actions.code, model.language)}
        data-busy={code.sending}
      >
        {reply.button}
      </button>
    </section>
  );
}

/** What to do in the SMS, and that the page waits for it; without scripts it is asked by a tap. */
export function AwaitReply(props: ReplyProps & { attemptsLeft: number | undefined }): ReactElement {
  const { model, texts, attemptsLeft } = props;
  const { reply } = texts;
  const isWithLink = model.codeStep.delivery === 'with-link';
  const href = inLanguage(model.path, model.language);
  return (
    <section className="reply" aria-labelledby="reply-heading">
      <h2 id="reply-heading">{reply.awaitHeading}</h2>
      {attemptsLeft !== undefined && (
        <p className="field-error">
          {codeMessage({ kind: 'wrong', attemptsLeft }, texts.code)} {reply.tryAgain}
        </p>
      )}
      <p>
        {isWithLink ? reply.howWithLink : reply.howOnDemand(model.signer.maskedPhone)}{' '}
        {reply.byItself}
      </p>
      <p className="waiting" role="status">
        <span data-news={model.actions.news} data-page={href} data-waiting={reply.waiting} />
      </p>
      <p data-refresh="">
        {reply.refreshHint}{' '}
        <a className="refresh" href={href}>
          {reply.refresh}
        </a>
      </p>
    </section>
  );
}
