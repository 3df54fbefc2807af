import type { SealCheck } from '../seal-check.js';
import type { SealStep } from './seal-report.js';

/** The answers, in the order in which they were found. */
export class CheckList {
  readonly #checks: SealCheck[] = [];

  get checks(): readonly SealCheck[] {
    return this.#checks;
  }

  get ok(): boolean {
    return this.#checks.length > 0 && this.#checks.every(({ ok }) => ok);
  }

  pass(step: SealStep, message: string): void {
    this.#checks.push({ step, ok: true, message });
  }

  fail(step: SealStep, message: string): void {
    this.#checks.push({ step, ok: false, message });
  }

  /** A problem in words is a failure, its absence a success. */
  note(step: SealStep, problem: string | undefined, success: string): void {
    if (problem === undefined) this.pass(step, success);
    else this.fail(step, problem);
  }
}
