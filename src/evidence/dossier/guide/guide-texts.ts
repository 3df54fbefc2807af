import type { GuideContent } from './guide-contents.js';
import type { GuideEnding, GuideFacts } from './guide-facts.js';
import type { GuideStepName } from './guide-steps.js';

/** The guide in one language. */
export interface GuideTexts {
  readonly title: string;
  /** Paragraphs before the steps; the first says what no log prevents. */
  readonly before: (facts: GuideFacts) => readonly string[];
  /** What a dossier without a signature shows, said before all else. */
  readonly unsigned: Readonly<Record<Exclude<GuideEnding, 'signed'>, string>>;
  readonly contentsTitle: string;
  /** One line each; a file and what it is. */
  readonly contents: Readonly<Record<GuideContent, string>>;
  readonly stepsTitle: string;
  readonly steps: Readonly<
    Record<GuideStepName, { readonly title: string; readonly text: string }>
  >;
  readonly after: readonly string[];
}
