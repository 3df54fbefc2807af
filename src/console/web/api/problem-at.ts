import { ApiProblem } from '#libs/api-client';

/** What the API says of one member of what was sent; undefined when it is right. */
export function problemAt(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.problem?.errors.find((one) => one.pointer === pointer)?.message;
}
