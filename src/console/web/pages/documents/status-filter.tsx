import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useWords } from '../../words/language.js';
import { type DocumentFilters, type DocumentStatus, STATUSES } from './document-filters.js';
import { documentCounts } from './document-queries.js';

/** The filter of S-14, with the number of documents in each status. */
export function StatusFilter({
  filters,
  change,
}: {
  readonly filters: DocumentFilters;
  readonly change: (changed: Partial<DocumentFilters>) => void;
}): ReactElement {
  const words = useWords();
  const { data } = useQuery(documentCounts(filters));
  const chosen = new Set<DocumentStatus>(filters.status);
  const toggle = (status: DocumentStatus): void => {
    const rest = filters.status.filter((one) => one !== status);
    change({ status: chosen.has(status) ? rest : [...rest, status] });
  };
  return (
    <Group gap="xs" role="group" aria-label={words.documents.status}>
      <Choice
        label={words.documents.all}
        isChosen={chosen.size === 0}
        choose={() => {
          change({ status: [] });
        }}
      />
      {STATUSES.map((status) => (
        <Choice
          key={status}
          label={words.status[status]}
          count={data?.[status]}
          isChosen={chosen.has(status)}
          choose={() => {
            toggle(status);
          }}
        />
      ))}
    </Group>
  );
}

function Choice({
  label,
  count,
  isChosen,
  choose,
}: {
  readonly label: string;
  readonly count?: number | undefined;
  readonly isChosen: boolean;
  readonly choose: () => void;
}): ReactElement {
  return (
    <Button
      size="compact-md"
      radius="xl"
      variant={isChosen ? 'filled' : 'default'}
      aria-pressed={isChosen}
      onClick={choose}
    >
      {label}
      {count === undefined ? null : (
        <Text span inherit ml={6} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {count}
        </Text>
      )}
    </Button>
  );
}
