import type { ReactElement, ReactNode } from 'react';

import { type PageLanguage, PageShell } from '../../../platform/index.js';
import type { VerifyTexts } from '../texts/texts-in.js';
import { verifyPathIn, verifyRoutes } from '../verify-routes.js';

/** Frame of the verification pages; they belong to Signet, not to a company. */
export function VerifyShell(props: {
  language: PageLanguage;
  path: string;
  texts: VerifyTexts;
  children: ReactNode;
}): ReactElement {
  const { texts } = props;
  return (
    <PageShell
      owner={texts.owner}
      otherLanguage={{
        ...texts.otherLanguage,
        href: verifyPathIn(props.path, props.language === 'ru' ? 'en' : 'ru'),
      }}
      foot={<p>{texts.whoWeAre}</p>}
    >
      {props.children}
    </PageShell>
  );
}

/** Asks for a number; plain GET, since looking changes nothing. */
export function NumberForm(props: {
  language: PageLanguage;
  texts: VerifyTexts['form'];
  typed?: string | undefined;
  error?: string | undefined;
}): ReactElement {
  const { texts, error } = props;
  return (
    <form method="get" action={verifyRoutes.form} className="number-form">
      {props.language === 'en' && <input type="hidden" name="lang" value="en" />}
      <div className={error ? 'field wrong' : 'field'}>
        <label htmlFor="id">{texts.label}</label>
        <p className="hint" id="id-hint">
          {texts.hint}
        </p>
        {error && (
          <p className="field-error" id="id-error">
            {error}
          </p>
        )}
        <input
          id="id"
          name="id"
          className="digits"
          defaultValue={props.typed ?? ''}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          aria-describedby={error ? 'id-hint id-error' : 'id-hint'}
          {...(error ? { 'aria-invalid': true } : {})}
        />
      </div>
      <button className="button wide">{texts.button}</button>
    </form>
  );
}
