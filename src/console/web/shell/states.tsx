import { ApiProblem } from '#libs/api-client';
import { Alert, Button, Center, Loader, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useRouteError } from 'react-router';
import { sentenceOf } from '../api/sentence-of.js';
import { useWords } from '../words/language.js';

export function LoadingState(): ReactElement {
  const { state } = useWords();
  return (
    <Center mih={160} role="status">
      <Loader aria-hidden />
      <VisuallyHidden>{state.loading}</VisuallyHidden>
    </Center>
  );
}

/** @param act what to do next */
export function EmptyState({
  text,
  act,
}: {
  readonly text: string;
  readonly act?: ReactElement;
}): ReactElement {
  return (
    <Center mih={160}>
      <Stack align="center" gap="sm">
        <Text c="dimmed">{text}</Text>
        {act}
      </Stack>
    </Center>
  );
}

/** What went wrong, with the code to tell us and a way to try again. */
export function FailedState({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: () => void;
}): ReactElement {
  const { state } = useWords();
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  if (error instanceof ApiProblem && error.status === 403)
    return <EmptyState text={state.noRights} />;
  return (
    <Alert color="red" variant="outline" title={state.failed} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{problem ? sentenceOf(problem) : state.failedHint}</Text>
        {problem ? <Text size="sm">{state.errorCode(problem.requestId)}</Text> : null}
        {retry ? (
          <Button variant="default" size="xs" onClick={retry}>
            {state.again}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
}

export function NotFoundState(): ReactElement {
  return <EmptyState text={useWords().state.notFound} />;
}

export function PageFailure(): ReactElement {
  return (
    <FailedState
      error={useRouteError()}
      retry={() => {
        window.location.reload();
      }}
    />
  );
}
