import type { Problem } from '#libs/api-client';

/** What went wrong, for people: of wrong members only what is wrong, without the pointers that are for programs. */
export function sentenceOf({ status, detail, errors }: Problem): string {
  if (status !== 422 || errors.length === 0) return detail;
  return [...new Set(errors.map(({ message }) => message))].join(' ');
}
