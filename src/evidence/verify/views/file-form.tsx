import type { ReactElement } from 'react';
import type { PageLanguage } from '../../../platform/index.js';
import type { VerifyTexts } from '../texts/texts-in.js';
import type { PageTrust } from '../verdict/verify-question.js';
import { verifyPathIn, verifyRoutes } from '../verify-routes.js';
import { verifierBundle } from './verify-assets.js';

/** Takes a file: the script checks it where it lies; without the script it is posted. */
export function FileForm(props: {
  language: PageLanguage;
  texts: VerifyTexts['file'];
  trust: PageTrust;
  error?: string | undefined;
}): ReactElement {
  const { texts, error } = props;
  return (
    <form
      method="post"
      action={verifyPathIn(verifyRoutes.form, props.language)}
      encType="multipart/form-data"
      className="file-form"
      {...scriptData(texts, props.trust)}
    >
      <div className={error ? 'field wrong' : 'field'}>
        <label htmlFor="file">{texts.label}</label>
        <p className="hint" id="file-hint">
          {texts.hint}
        </p>
        {error && (
          <p className="field-error" id="file-error">
            {error}
          </p>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept=".pdf,.zip,application/pdf,application/zip"
          aria-describedby={error ? 'file-hint file-error' : 'file-hint'}
          {...(error ? { 'aria-invalid': true } : {})}
        />
      </div>
      <p className="small" data-with-script hidden>
        {texts.stays}
      </p>
      <p className="small" data-without-script>
        {texts.leaves}
      </p>
      <p role="status" />
      <button className="button wide">{texts.button}</button>
    </form>
  );
}

/** What the script needs; nothing where the build made no verifier, and then the script leaves the form alone. */
function scriptData(texts: VerifyTexts['file'], trust: PageTrust): Record<string, string> {
  if (!verifierBundle) return {};
  return {
    'data-verifier': verifierBundle.path,
    'data-trust': JSON.stringify(trust),
    'data-working': texts.working,
    'data-failed': texts.failed,
    'data-large': texts.large,
  };
}
