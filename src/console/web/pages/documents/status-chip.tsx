import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../../words/language.js';
import type { DocumentStatus } from './document-filters.js';

/** A word first; the colour only helps those who see it. */
const COLOURS: Readonly<Record<DocumentStatus, string>> = {
  draft: 'gray',
  sent: 'action',
  viewed: 'action',
  signed: 'green',
  declined: 'red',
  expired: 'orange',
  cancelled: 'gray',
};

export function StatusChip({ status }: { readonly status: DocumentStatus }): ReactElement {
  const words = useWords();
  return (
    <Badge variant="light" color={COLOURS[status]} tt="none" radius="sm" size="lg" fw={500}>
      {words.status[status]}
    </Badge>
  );
}
