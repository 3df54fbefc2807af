import type { StepName } from './steps.js';
import type { VerificationStep } from './verification-report.js';

/** What a step is about. */
export interface StepPlace {
  readonly file?: string;
  /** `<stream> <seq> <type>`. */
  readonly event?: string;
}

/** The steps of a report, in the order in which they were done. */
export class StepList {
  readonly #steps: VerificationStep[] = [];

  get steps(): readonly VerificationStep[] {
    return this.#steps;
  }

  get ok(): boolean {
    return this.#steps.length > 0 && this.#steps.every(({ ok }) => ok);
  }

  pass(step: StepName, message: string, place: StepPlace = {}): void {
    this.#steps.push({ step, ok: true, ...place, message });
  }

  fail(step: StepName, message: string, place: StepPlace = {}): void {
    this.#steps.push({ step, ok: false, ...place, message });
  }

  /** A problem in words is a failure, its absence a success. */
  note(step: StepName, problem: string | undefined, success: string, place: StepPlace = {}): void {
    if (problem === undefined) this.pass(step, success, place);
    else this.fail(step, problem, place);
  }

  /** One success for all, or one failure for each that has a problem. */
  all(step: StepName, problems: readonly Problem[], success: string): void {
    for (const { message, ...place } of problems) this.fail(step, message, place);
    if (problems.length === 0) this.pass(step, success);
  }

  add(steps: readonly VerificationStep[]): void {
    this.#steps.push(...steps);
  }
}

export interface Problem extends StepPlace {
  readonly message: string;
}
