import { ApiProblem } from '#libs/api-client';
import {
  Alert,
  Button,
  Center,
  Paper,
  PasswordInput,
  Stack,
  TextInput,
  Title,
} from '@mantine/core';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { logIn } from '../api/api.js';
import { queryClient } from '../api/query-client.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words/language.js';
import type { Words } from '../words/ru.js';

export function LoginPage(): ReactElement {
  const words = useWords();
  useTitle(words.login.title);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [search] = useSearchParams();
  const navigate = useNavigate();

  const submit = async (form: FormData): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      await logIn(textOf(form, 'email'), textOf(form, 'password'));
      queryClient.clear();
      await navigate(placeOf(search.get('to')), { replace: true });
    } catch (error) {
      setFailure(sentenceOf(error, words));
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void submit(new FormData(event.currentTarget));
  };

  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper withBorder p="xl" w="100%" maw={400} bg="var(--console-surface)">
        <form onSubmit={onSubmit}>
          <Stack>
            <Title order={1} size="h3">
              {words.login.title}
            </Title>
            {search.get('why') === 'password' && failure === undefined ? (
              <Alert color="var(--console-good)" variant="outline" role="status">
                {words.login.passwordChanged}
              </Alert>
            ) : null}
            {failure === undefined ? null : (
              <Alert color="red" variant="outline" role="alert">
                {failure}
              </Alert>
            )}
            <TextInput
              name="email"
              type="email"
              label={words.login.email}
              autoComplete="username"
              required
            />
            <PasswordInput
              name="password"
              label={words.login.password}
              autoComplete="current-password"
              required
            />
            <Button type="submit" loading={isBusy} size="md">
              {words.login.submit}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Only places of the console: an address from outside leads nowhere else. Without one, to where this person begins. */
function placeOf(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}

function sentenceOf(error: unknown, { login, state }: Words): string {
  if (!(error instanceof ApiProblem)) return state.failed;
  if (error.status === 401 || error.status === 422) return login.wrong;
  return error.status === 429 ? login.tooMany : state.failed;
}
