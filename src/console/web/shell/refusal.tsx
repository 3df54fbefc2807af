import { ApiProblem } from '#libs/api-client';
import { Alert, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { sentenceOf } from '../api/sentence-of.js';
import { useWords } from '../words/language.js';

/**
 * Why an act was refused, in its place; nothing while nothing was.
 * @param sentences what to say for a code of the API; else the API's own words stand
 */
export function Refusal({
  error,
  sentences = {},
}: {
  readonly error: unknown;
  readonly sentences?: Readonly<Record<string, string>>;
}): ReactElement | null {
  const { state } = useWords();
  if (error === null || error === undefined) return null;
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  const known = problem ? sentences[problem.code] : undefined;
  return (
    <Alert color="var(--mantine-color-error)" variant="outline" title={state.notDone} role="alert">
      <Text size="sm">{known ?? (problem ? sentenceOf(problem) : state.failedHint)}</Text>
      {problem && known === undefined ? (
        <Text size="sm" c="dimmed">
          {state.errorCode(problem.requestId)}
        </Text>
      ) : null}
    </Alert>
  );
}
