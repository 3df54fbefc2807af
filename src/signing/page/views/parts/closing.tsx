import type { ReactElement } from 'react';

import { inLanguage, signingFields } from '../../routes.js';
import type { SigningTexts } from '../../texts/texts-in.js';
import type { SigningModel } from '../view-models.js';
import { HiddenFields } from './hidden-fields.js';

/** The way out: «Не подписывать» opens the reason and «Отклонить», so that one tap does not decline. */
export function Declining({
  model,
  texts,
}: {
  model: SigningModel;
  texts: SigningTexts['decline'];
}): ReactElement {
  return (
    <details className="decline">
      <summary>{texts.open}</summary>
      <form method="post" action={inLanguage(model.actions.decline, model.language)}>
        <HiddenFields csrf={model.csrf} />
        <div className="field">
          <label htmlFor={signingFields.reason}>{texts.reason}</label>
          <p className="hint" id="reason-hint">
            {texts.hint}
          </p>
          <textarea
            id={signingFields.reason}
            name={signingFields.reason}
            rows={3}
            maxLength={500}
            aria-describedby="reason-hint"
          />
        </div>
        <button className="button outlined">{texts.button}</button>
      </form>
    </details>
  );
}

/** Why we keep an address and a browser: said before the signature, in full where asked for (L-16). */
export function WhyWeAsk({ texts }: { texts: SigningTexts['why'] }): ReactElement {
  return (
    <div className="why soft small">
      <p>{texts.lead}</p>
      <details>
        <summary>{texts.more}</summary>
        <ul>
          {texts.list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{texts.keeper}</p>
      </details>
    </div>
  );
}
