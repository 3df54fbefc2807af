import type { StepName } from '../steps.js';

/** What a step says to people: when it passed, and when it failed. */
export type StepTexts = Readonly<Record<StepName, readonly [passed: string, failed: string]>>;
