import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { whoAmI } from '../../api/who-am-i.js';
import { EmptyState, FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWordsOf } from '../../words/language.js';
import { DISPUTE_STATUSES, disputeList, type DisputeStatus, statusIn } from './dispute-queries.js';
import { DisputeTable } from './dispute-table.js';
import { disputesWords } from './words.js';

export function Component(): ReactElement {
  const words = useWordsOf(disputesWords);
  const [search, setSearch] = useSearchParams();
  const status = statusIn(search);
  const list = useInfiniteQuery(disputeList(status));
  useTitle(words.title);
  const choose = (wanted: DisputeStatus | undefined): void => {
    setSearch(wanted ? { status: wanted } : {});
  };
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <Text c="dimmed">{words.hint}</Text>
      <StatusChoice status={status} choose={choose} />
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <FailedState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <NoDisputes
          isFiltered={status !== undefined}
          reset={() => {
            choose(undefined);
          }}
        />
      ) : null}
      {rows.length > 0 ? (
        <DisputeTable
          rows={rows}
          more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          isLoadingMore={list.isFetchingNextPage}
        />
      ) : null}
    </Stack>
  );
}

function StatusChoice({
  status,
  choose,
}: {
  readonly status: DisputeStatus | undefined;
  readonly choose: (status: DisputeStatus | undefined) => void;
}): ReactElement {
  const words = useWordsOf(disputesWords);
  return (
    <Group gap="xs" role="group" aria-label={words.filter}>
      {[undefined, ...DISPUTE_STATUSES].map((one) => (
        <Button
          key={one ?? 'all'}
          variant={one === status ? 'filled' : 'default'}
          size="compact-md"
          aria-pressed={one === status}
          onClick={() => {
            choose(one);
          }}
        >
          {one === undefined ? words.all : words.status[one]}
        </Button>
      ))}
    </Group>
  );
}

function NoDisputes({
  isFiltered,
  reset,
}: {
  readonly isFiltered: boolean;
  readonly reset: () => void;
}): ReactElement {
  const words = useWordsOf(disputesWords);
  const { data: me } = useQuery(whoAmI);
  if (isFiltered) {
    const act = (
      <Button variant="default" onClick={reset}>
        {words.reset}
      </Button>
    );
    return <EmptyState text={words.nothingFound} act={act} />;
  }
  const mayOpen = me?.roles.includes('administrator') ?? false;
  return <EmptyState text={mayOpen ? words.empty : words.emptyOperator} />;
}
