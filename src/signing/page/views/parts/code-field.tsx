import type { ReactElement } from 'react';

import { signingFields } from '../../routes.js';

/**
 * The field for the code. It is never filled in by us, not even with what the person typed: an answer
 * holds no code (SEC-19); the script keeps it in the tab while a tick is mended.
 */
export function CodeField(props: {
  label: string;
  hint: string;
  error: string | undefined;
  /** The page exists before the SMS, so the phone may offer the code itself (WebOTP). */
  awaitsSms: boolean;
}): ReactElement {
  const { error } = props;
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={signingFields.code}>{props.label}</label>
      <p className="hint" id="code-hint">
        {props.hint}
      </p>
      {error && (
        <p className="field-error" id="code-error">
          {error}
        </p>
      )}
      <input
        id={signingFields.code}
        name={signingFields.code}
        className="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        required
        aria-describedby={error ? 'code-hint code-error' : 'code-hint'}
        {...(error ? { 'aria-invalid': true } : {})}
        {...(props.awaitsSms ? { 'data-otp': '' } : {})}
      />
    </div>
  );
}
