import { Group, Paper, Stack, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

/** A step of the commission's work. */
export function Section({
  title,
  act,
  children,
}: {
  readonly title: string;
  readonly act?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Paper component="section" aria-label={title} withBorder p="md" bg="var(--console-surface)">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h4">
            {title}
          </Title>
          {act}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
