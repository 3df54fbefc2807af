import type { components } from './schema.js';

/** What the API says went wrong (RFC 9457). */
export type Problem = components['schemas']['ProblemDto'];

/** An answer that is no success. `problem` is missing where something between us and the API answered. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | undefined,
  ) {
    super(problem?.detail ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
  }

  /** Stable, for programs; `http_502` and the like where the API itself did not answer. */
  get code(): string {
    return this.problem?.code ?? `http_${this.status}`;
  }
}
