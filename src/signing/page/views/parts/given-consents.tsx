import type { ReactElement } from 'react';

import { momentForPeople } from '../../../../platform/index.js';
import { inLanguage, signingFields } from '../../routes.js';
import type { SigningTexts } from '../../texts/texts-in.js';
import type { DoneModel, GivenConsentModel } from '../view-models.js';
import { HiddenFields } from './hidden-fields.js';

/** Each consent that was given, with the way to take it back: as easy as giving it was. */
export function GivenConsents({
  model,
  texts,
}: {
  model: DoneModel;
  texts: SigningTexts['consents'];
}): ReactElement {
  return (
    <>
      {(model.consents ?? []).map((consent) => (
        <section key={consent.id} className="given">
          <p>{texts.given(consent.title)}</p>
          {consent.withdrawnAt ? (
            <p role="status">
              {texts.withdrawn(
                momentForPeople(consent.withdrawnAt, model.timeZone, model.language),
              )}
            </p>
          ) : (
            <Withdrawing consent={consent} model={model} texts={texts} />
          )}
        </section>
      ))}
    </>
  );
}

function Withdrawing(props: {
  consent: GivenConsentModel;
  model: DoneModel;
  texts: SigningTexts['consents'];
}): ReactElement | null {
  const { consent, model, texts } = props;
  if (!model.withdraw) return null;
  return (
    <details>
      <summary>{texts.open}</summary>
      <form method="post" action={inLanguage(model.withdraw.action, model.language)}>
        <HiddenFields csrf={model.withdraw.csrf} />
        <input type="hidden" name={signingFields.consent} value={consent.id} />
        <p>{texts.effect}</p>
        <button className="button outlined">{texts.button}</button>
      </form>
    </details>
  );
}
