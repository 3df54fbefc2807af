import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { allTemplates } from '../../api/all-templates.js';
import { useWords, useWordsOf } from '../../words/language.js';
import type { DocumentFilters } from './document-filters.js';
import { documentAuthors } from './document-queries.js';
import { documentListWords } from './words.js';

/** So long nobody types before the list is asked. */
const PAUSE_MS = 250;

interface FilterBarProps {
  readonly filters: DocumentFilters;
  readonly change: (changed: Partial<DocumentFilters>) => void;
}

export function FilterBar({ filters, change }: FilterBarProps): ReactElement {
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
        flex="2 1 220px"
        onChange={(event) => {
          look(event.currentTarget.value.trim());
        }}
      />
      <ChoiceFilters filters={filters} change={change} />
      <TextInput
        type="date"
        label={documents.from}
        value={filters.from}
        flex="0 1 140px"
        onChange={(event) => {
          change({ from: event.currentTarget.value });
        }}
      />
      <TextInput
        type="date"
        label={documents.to}
        value={filters.to}
        flex="0 1 140px"
        onChange={(event) => {
          change({ to: event.currentTarget.value });
        }}
      />
    </Group>
  );
}

function ChoiceFilters({ filters, change }: FilterBarProps): ReactElement {
  const { documents } = useWords();
  const words = useWordsOf(documentListWords);
  const authors = useQuery(documentAuthors);
  const templates = useQuery(allTemplates);
  return (
    <>
      <Select
        label={documents.author}
        placeholder={words.anyAuthor}
        data={(authors.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filters.authorId === '' ? null : filters.authorId}
        clearable
        searchable
        flex="1 1 160px"
        onChange={(value) => {
          change({ authorId: value ?? '' });
        }}
      />
      <Select
        label={words.template}
        placeholder={words.anyTemplate}
        data={(templates.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filters.templateId === '' ? null : filters.templateId}
        clearable
        searchable
        flex="1 1 160px"
        onChange={(value) => {
          change({ templateId: value ?? '' });
        }}
      />
    </>
  );
}
