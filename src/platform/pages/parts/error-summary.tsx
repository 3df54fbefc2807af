import type { ReactElement } from 'react';

/** One thing to mend: what is wrong, and the field to go to. */
export interface PageError {
  /** Id of the field, without `#`. */
  readonly field: string;
  readonly message: string;
}

/**
 * What went wrong, on top of the page: read out at once, focused even with scripts off, each line leads
 * to its field. The same words stand beside the field.
 */
export function ErrorSummary(props: {
  heading: string;
  errors: readonly PageError[];
}): ReactElement | null {
  if (props.errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus id="error-summary">
      <h2>{props.heading}</h2>
      <ul>
        {props.errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
