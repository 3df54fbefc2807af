import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import type { DisputeStatus } from './dispute-queries.js';
import { disputesWords } from './words.js';

export function DisputeChip({ status }: { readonly status: DisputeStatus }): ReactElement {
  const words = useWordsOf(disputesWords);
  const colour = status === 'open' ? 'var(--mantine-color-anchor)' : 'var(--console-seal)';
  return (
    <Badge variant="outline" color={colour} tt="none" radius="sm" size="lg" fw={500}>
      {words.status[status]}
    </Badge>
  );
}
