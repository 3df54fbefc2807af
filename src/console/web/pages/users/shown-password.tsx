import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import { userWords } from './words.js';

/** A password that is seen this once. */
export function ShownPassword({
  email,
  password,
  close,
}: {
  readonly email: string;
  readonly password: string;
  readonly close: () => void;
}): ReactElement {
  const words = useWordsOf(userWords);
  return (
    <Stack>
      <Text>{words.passwordOnce}</Text>
      <Text size="sm">{email}</Text>
      <Code block fz="xl" c="var(--mantine-color-text)" bg="var(--mantine-color-body)">
        {password}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={password} timeout={5_000}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        <Button onClick={close}>{words.done}</Button>
      </Group>
    </Stack>
  );
}
