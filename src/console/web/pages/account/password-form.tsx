import { Button, Group, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/api.js';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { tokens } from '../../api/tokens.js';
import { Refusal } from '../../shell/refusal.js';
import { useWordsOf } from '../../words/language.js';
import { accountWords } from './words.js';

/** One's own password; whoever changes it logs in anew, everywhere. */
export function PasswordForm(): ReactElement {
  const words = useWordsOf(accountWords);
  const navigate = useNavigate();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const change = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/auth/password', {
        body: { currentPassword: current, newPassword: next },
      }),
    onSuccess: async () => {
      tokens.forget();
      queryClient.clear();
      await navigate('/login?why=password');
    },
  });
  const wrong = problemAt(change.error, '/currentPassword');
  const tooShort = problemAt(change.error, '/newPassword');
  return (
    <Paper withBorder p="md" bg="var(--console-surface)">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setDiffers(next !== again);
          if (next === again) change.mutate();
        }}
      >
        <Stack>
          <Title order={2} size="h4">
            {words.password}
          </Title>
          <Text size="sm">{words.passwordHint}</Text>
          <Refusal error={change.error} sentences={words.refusals} />
          <Secret
            label={words.current}
            value={current}
            change={setCurrent}
            autoComplete="current-password"
            error={wrong === undefined ? undefined : words.wrong}
          />
          <Secret
            label={words.next}
            description={words.nextHint}
            value={next}
            change={setNext}
            error={tooShort === undefined ? undefined : words.tooShort}
          />
          <Secret
            label={words.again}
            value={again}
            change={setAgain}
            error={differs ? words.differs : undefined}
          />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {words.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function Secret({
  label,
  description,
  value,
  change,
  error,
  autoComplete = 'new-password',
}: {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
  readonly autoComplete?: string;
}): ReactElement {
  return (
    <PasswordInput
      label={label}
      description={description}
      value={value}
      error={error}
      autoComplete={autoComplete}
      maxLength={200}
      required
      onChange={(event) => {
        change(event.currentTarget.value);
      }}
    />
  );
}
