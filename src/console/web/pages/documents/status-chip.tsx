import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../../words/language.js';
import type { DocumentStatus } from './document-filters.js';

/** A word first; the colour only helps those who see it. */
const COLOURS: Readonly<Record<DocumentStatus, string>> = {
  draft: 'var(--mantine-color-dimmed)',
  sent: 'var(--mantine-color-anchor)',
  viewed: 'var(--mantine-color-anchor)',
  signed: 'var(--console-good)',
  declined: 'var(--mantine-color-error)',
  expired: 'var(--mantine-color-dimmed)',
  cancelled: 'var(--mantine-color-dimmed)',
};

export function StatusChip({ status }: { readonly status: DocumentStatus }): ReactElement {
  const words = useWords();
  return (
    <Badge variant="outline" color={COLOURS[status]} tt="none" radius="sm" size="lg" fw={500}>
      {words.status[status]}
    </Badge>
  );
}
