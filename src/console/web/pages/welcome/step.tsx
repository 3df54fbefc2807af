import { Badge, Group, Paper, Stack, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useWordsOf } from '../../words/language.js';
import { welcomeWords } from './words.js';

/** One step of the four. */
export function Step({
  number,
  title,
  isDone,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const words = useWordsOf(welcomeWords);
  return (
    <Paper component="section" withBorder p="lg" bg="var(--console-surface)">
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h4">
            {number}. {title}
          </Title>
          {isDone ? (
            <Badge variant="outline" color="var(--console-good)" tt="none" radius="sm" size="lg">
              {words.done}
            </Badge>
          ) : null}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
