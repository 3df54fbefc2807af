/** What a template may cost (SEC-23, SEC-24). The limits inside the worker are polite; the two seconds are not. */
export const templateLimits = {
  /** Characters of a template as its author gives it. */
  htmlCharacters: 1_048_576,
  /** Characters of the filled document. */
  outputCharacters: 2_097_152,
  /** Liquid's own limit of one rendering, milliseconds: reached first, so that the worker mostly survives. */
  renderMs: 1_800,
  /** Liquid's count of what a rendering allocates: elements of lists and ranges, characters of joined strings. */
  allocations: 5_000_000,
  /** A worker that has not answered after so many milliseconds is killed. */
  killMs: 2_000,
  /** Memory of the worker, MB. */
  heapMb: 128,
} as const;
