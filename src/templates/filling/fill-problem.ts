import type { MarkupFinding } from '../sanitizing/markup-findings.js';

/** A value the template needs and did not get. */
export interface MissingValue {
  /** As the template names it: `contact.fullName`. */
  readonly path: string;
  readonly label: string;
}

/** Why a template could not be filled or accepted; crosses the border of the worker as plain data. */
export type FillProblem =
  | { readonly code: 'template_syntax_error'; readonly detail: string; readonly line: number }
  | { readonly code: 'template_file_access'; readonly detail: string; readonly line: number }
  | { readonly code: 'template_anchor_misused'; readonly detail: string; readonly line: number }
  | { readonly code: 'template_client_field_misused'; readonly detail: string }
  | { readonly code: 'template_value_unsuitable'; readonly detail: string; readonly path: string }
  | { readonly code: 'template_values_missing'; readonly missing: readonly MissingValue[] }
  | { readonly code: 'forbidden_content'; readonly findings: readonly MarkupFinding[] }
  | { readonly code: 'template_too_slow' }
  | { readonly code: 'template_out_of_memory' }
  | { readonly code: 'template_output_too_large' }
  | { readonly code: 'template_too_deep' };

/** Carries a problem out of the depth of a rendering. */
export class FillStopped extends Error {
  readonly problem: FillProblem;

  constructor(problem: FillProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
