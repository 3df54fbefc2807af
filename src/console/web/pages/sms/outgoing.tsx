import { Button, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { problemAt } from '../../api/problem-at.js';
import { EmptyState, FailedState, LoadingState } from '../../shell/states.js';
import { DataTable } from '../../table/data-table.js';
import { useWordsOf } from '../../words/language.js';
import { SmsFilterBar } from './sms-filter-bar.js';
import { filtersOf } from './sms-filters.js';
import { smsList } from './sms-queries.js';
import { useSmsColumns } from './use-sms-columns.js';
import { smsWords } from './words.js';

export function Outgoing({
  change,
}: {
  readonly change: (changed: Readonly<Record<string, string>>) => void;
}): ReactElement {
  const words = useWordsOf(smsWords);
  const [search, setSearch] = useSearchParams();
  const filters = filtersOf(search);
  const list = useInfiniteQuery(smsList(filters));
  const columns = useSmsColumns();
  const isWrongPhone = problemAt(list.error, '/phone') !== undefined;
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack>
      <SmsFilterBar filters={filters} change={change} error={list.error} />
      {list.isPending ? <LoadingState /> : null}
      {list.isError && !isWrongPhone ? (
        <FailedState error={list.error} retry={() => void list.refetch()} />
      ) : null}
      {list.data && rows.length === 0 ? (
        <Nothing
          isFiltered={Object.values(filters).some((value) => value !== '')}
          reset={() => {
            setSearch(new URLSearchParams());
          }}
        />
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          label={words.outgoing}
          columns={columns}
          rows={rows}
          idOf={({ id }) => id}
          more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          isLoadingMore={list.isFetchingNextPage}
        />
      ) : null}
    </Stack>
  );
}

function Nothing({
  isFiltered,
  reset,
}: {
  readonly isFiltered: boolean;
  readonly reset: () => void;
}): ReactElement {
  const words = useWordsOf(smsWords);
  if (!isFiltered) return <EmptyState text={words.empty} />;
  const act = (
    <Button variant="default" onClick={reset}>
      {words.reset}
    </Button>
  );
  return <EmptyState text={words.nothingFound} act={act} />;
}
