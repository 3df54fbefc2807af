/** One of several codes that a number may answer by. */
export interface Candidate {
  /** Its document was opened and agreed with. */
  readonly isAgreed: boolean;
  isCode(digits: string): boolean;
}

/**
 * Which of the codes an answer means: the one that it is. Codes that are alive on one phone all differ, so that is one
 * at most. A code that is none of them is a mistake in the newest that could be signed with. Looks at the digits only
 * where there is something to choose: what is awaited alone is compared after the attempt is counted (SEC-2).
 * @param candidates the newest first
 */
export function meantCode<T extends Candidate>(
  candidates: readonly T[],
  digits: string,
): T | undefined {
  const [newest, ...others] = candidates;
  if (others.length === 0) return newest;
  const [same, another] = candidates.filter((one) => one.isCode(digits));
  if (same && !another) return same;
  return candidates.find(({ isAgreed }) => isAgreed) ?? newest;
}
