import type { GuideFacts } from './guide-facts.js';
import type { GuideStepName } from './guide-steps.js';

/** The guide in one language. */
export interface GuideTexts {
  readonly title: string;
  /** Paragraphs before the steps; the first says what no log prevents. */
  readonly before: (facts: GuideFacts) => readonly string[];
  readonly stepsTitle: string;
  readonly steps: Readonly<
    Record<GuideStepName, { readonly title: string; readonly text: string }>
  >;
  readonly after: readonly string[];
}
