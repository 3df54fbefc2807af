import { Paper } from '@mantine/core';
import type { ComponentProps, ReactElement } from 'react';
import { Section } from '../../shell/section.js';

/** A step of the commission's work, on a sheet of its own. */
export function Step(props: ComponentProps<typeof Section>): ReactElement {
  return (
    <Paper withBorder p="md" bg="var(--console-surface)">
      <Section {...props} />
    </Paper>
  );
}
