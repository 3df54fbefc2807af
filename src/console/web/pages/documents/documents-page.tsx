import { Button, Group, Stack, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { whoAmI } from '../../api/who-am-i.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { ColumnChoice, useHiddenColumns } from '../../table/column-choice.js';
import { useWords } from '../../words/language.js';
import { BulkBar } from './bulk/bulk-bar.js';
import { CardChip } from './card-chip.js';
import { HIDDEN_AT_FIRST, useDocumentColumns } from './columns.js';
import { type DocumentFilters, filtersOf, isFiltered, withFilters } from './document-filters.js';
import { documentList } from './document-queries.js';
import { DocumentTable } from './document-table.js';
import { FilterBar } from './filter-bar.js';
import { StatusFilter } from './status-filter.js';

const NONE: ReadonlySet<string> = new Set();

export function Component(): ReactElement {
  const words = useWords();
  useTitle(words.documents.title);
  const [search, setSearch] = useSearchParams();
  const filters = filtersOf(search);
  const list = useInfiniteQuery(documentList(filters));
  const roles = useQuery(whoAmI).data?.roles ?? [];
  const mayCreate = roles.includes('employee') || roles.includes('administrator');
  const columns = useDocumentColumns();
  const hiding = useHiddenColumns('documents', HIDDEN_AT_FIRST);
  const [chosen, choose] = useState(NONE);
  const [resets, setResets] = useState(0);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const change = (changed: Partial<DocumentFilters>): void => {
    setSearch(withFilters(search, changed), { replace: true });
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {words.documents.title}
        </Title>
        <Group gap="xs">
          <ColumnChoice {...hiding} columns={columns.slice(1)} />
          {mayCreate ? (
            <Button
              component={Link}
              to={filters.card === '' ? '/documents/new' : `/documents/new?card=${filters.card}`}
            >
              {words.documents.create}
            </Button>
          ) : null}
        </Group>
      </Group>
      <StatusFilter filters={filters} change={change} />
      <FilterBar key={resets} filters={filters} change={change} />
      {filters.card === '' ? null : (
        <CardChip
          card={filters.card}
          drop={() => {
            change({ card: '' });
          }}
        />
      )}
      <BulkBar
        chosen={rows.filter(({ id }) => chosen.has(id))}
        clear={() => {
          choose(NONE);
        }}
      />
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <FailedState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data ? (
        <DocumentTable
          rows={rows}
          columns={columns}
          hidden={hiding.hidden}
          chosen={chosen}
          choose={choose}
          isFiltered={isFiltered(filters)}
          mayCreate={mayCreate}
          more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          isLoadingMore={list.isFetchingNextPage}
          reset={() => {
            setSearch(new URLSearchParams());
            setResets(resets + 1);
          }}
        />
      ) : null}
    </Stack>
  );
}
