import { ApiProblem } from '#libs/api-client';
import { Alert, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords, useWordsOf } from '../../words/language.js';
import { contactWords } from './words.js';

/** Why an act was refused, in the words of the API; nothing while there is no error. */
export function Refusal({ error }: { readonly error: unknown }): ReactElement | null {
  const { state } = useWords();
  const words = useWordsOf(contactWords);
  if (error === null || error === undefined) return null;
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  return (
    <Alert color="var(--mantine-color-error)" variant="outline" title={words.refused} role="alert">
      <Text size="sm">{problem?.detail ?? words.tryAgain}</Text>
      {problem ? (
        <Text size="sm" c="dimmed">
          {state.errorCode(problem.requestId)}
        </Text>
      ) : null}
    </Alert>
  );
}
