import { Button, Group, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWords } from '../../words/language.js';
import { type DocumentFilters, filtersOf, withFilters } from './document-filters.js';
import { documentList } from './document-queries.js';
import { DocumentTable } from './document-table.js';
import { FilterBar } from './filter-bar.js';
import { StatusFilter } from './status-filter.js';

export function Component(): ReactElement {
  const words = useWords();
  useTitle(words.documents.title);
  const [search, setSearch] = useSearchParams();
  const filters = filtersOf(search);
  const list = useInfiniteQuery(documentList(filters));
  const change = (changed: Partial<DocumentFilters>): void => {
    setSearch(withFilters(search, changed), { replace: true });
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {words.documents.title}
        </Title>
        <Button component={Link} to="/documents/new">
          {words.documents.create}
        </Button>
      </Group>
      <StatusFilter filters={filters} change={change} />
      <FilterBar filters={filters} change={change} />
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <FailedState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data ? (
        <DocumentTable
          rows={list.data.pages.flatMap(({ items }) => items)}
          filters={filters}
          more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          isLoadingMore={list.isFetchingNextPage}
          reset={() => {
            setSearch(new URLSearchParams());
          }}
        />
      ) : null}
    </Stack>
  );
}
