import { Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useWords } from '../../words/language.js';
import type { DocumentFilters } from './document-filters.js';

/** So long nobody types before the list is asked. */
const PAUSE_MS = 250;

export function FilterBar({
  filters,
  change,
}: {
  readonly filters: DocumentFilters;
  readonly change: (changed: Partial<DocumentFilters>) => void;
}): ReactElement {
  const { documents } = useWords();
  const look = useDebouncedCallback((q: string) => {
    change({ q });
  }, PAUSE_MS);
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        type="search"
        label={documents.searchLabel}
        placeholder={documents.search}
        defaultValue={filters.q}
        maxLength={200}
        flex="1 1 240px"
        onChange={(event) => {
          look(event.currentTarget.value.trim());
        }}
      />
      <TextInput
        type="date"
        label={documents.from}
        value={filters.from}
        onChange={(event) => {
          change({ from: event.currentTarget.value });
        }}
      />
      <TextInput
        type="date"
        label={documents.to}
        value={filters.to}
        onChange={(event) => {
          change({ to: event.currentTarget.value });
        }}
      />
    </Group>
  );
}
