import { ApiProblem } from '#libs/api-client';

/** What the API says of a text, with the line where it can be seen. */
export interface TextProblem {
  readonly message: string;
  /** From 1; undefined where the whole text is meant. */
  readonly line: number | undefined;
}

/** What is wrong with the text itself; values and the network are told elsewhere. */
export function textProblems(error: unknown, text: string): readonly TextProblem[] {
  if (!(error instanceof ApiProblem)) return [];
  return (error.problem?.errors ?? [])
    .filter(({ pointer }) => pointer === '/html')
    .map(({ message }) => ({ message, line: lineIn(message, text) }));
}

/** The API names the line of a mistake in Liquid, and of forbidden markup what it is: «<script>». */
export function lineIn(message: string, text: string): number | undefined {
  const named = /строке (\d+)/.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  const markup = /: (<\w+|[\w-]+:|https?:\S+)/.exec(message)?.[1];
  const at = markup === undefined ? -1 : text.toLowerCase().indexOf(markup.toLowerCase());
  return at === -1 ? undefined : text.slice(0, at).split('\n').length;
}
