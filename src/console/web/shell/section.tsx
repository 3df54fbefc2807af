import { Group, Stack, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

/** A part of the page under its own heading, with what can be done there beside it. */
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
    <Stack component="section" gap="sm" aria-label={title}>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {act}
      </Group>
      {children}
    </Stack>
  );
}
