import type { FillProblem } from './fill-problem.js';
import type { InspectedTemplate } from './inspect-template.js';

/** What the worker is asked: to fill a template, or to say whether it may be kept. */
export type FillTask =
  | { readonly kind: 'fill'; readonly html: string; readonly values: unknown }
  | { readonly kind: 'inspect'; readonly html: string };

/** What it answers; never an exception, so that nothing but a killed or exhausted thread counts as broken. */
export type FillAnswer =
  | { readonly kind: 'filled'; readonly html: string }
  | { readonly kind: 'inspected'; readonly template: InspectedTemplate }
  | { readonly kind: 'problem'; readonly problem: FillProblem };
