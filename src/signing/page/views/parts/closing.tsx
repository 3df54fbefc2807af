import type { ReactElement } from 'react';

import { inLanguage, signingFields } from '../../routes.js';
import type { SigningTexts } from '../../texts/texts-in.js';
import type { DocumentModel, SigningModel } from '../view-models.js';
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
      <summary>{isByDocument(model) ? texts.openAll : texts.open}</summary>
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

/** The same way out for one document of a package: it stands below its pages, and names that document alone. */
export function DecliningOne({
  model,
  document: { id },
  texts,
}: {
  model: SigningModel;
  document: DocumentModel;
  texts: SigningTexts['decline'];
}): ReactElement {
  const field = `${signingFields.reason}-${id}`;
  return (
    <details className="decline">
      <summary>{texts.openOne}</summary>
      <form method="post" action={inLanguage(model.actions.decline, model.language)}>
        <HiddenFields csrf={model.csrf} />
        <input type="hidden" name={signingFields.document} value={id} />
        <div className="field">
          <label htmlFor={field}>{texts.reason}</label>
          <p className="hint" id={`${field}-hint`}>
            {texts.hintOne}
          </p>
          <textarea
            id={field}
            name={signingFields.reason}
            rows={3}
            maxLength={500}
            aria-describedby={`${field}-hint`}
          />
        </div>
        <button className="button outlined">{texts.button}</button>
      </form>
    </details>
  );
}

/** What was declined on its own: said before the rest is signed. */
export function Declined({
  declined = [],
  texts,
}: {
  declined: SigningModel['declined'];
  texts: SigningTexts['decline'];
}): ReactElement {
  return (
    <>
      {declined.map(({ title, byYou }) => (
        <p key={title} role="status">
          {byYou ? texts.declinedByYou(title) : texts.declinedByOther(title)}
        </p>
      ))}
    </>
  );
}

function isByDocument({ documents }: SigningModel): boolean {
  return documents.some(({ mayBeDeclined }) => mayBeDeclined);
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
