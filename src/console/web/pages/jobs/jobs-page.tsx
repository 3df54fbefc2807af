import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useSearchParams } from 'react-router';
import { queryClient } from '../../api/query-client.js';
import { Refusal } from '../../shell/refusal.js';
import { EmptyState, FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWords, useWordsOf } from '../../words/language.js';
import { JOB_STATUSES, jobList, type JobStatus, retryJobs } from './job-queries.js';
import { JobTable } from './job-table.js';
import { jobWords } from './words.js';

/** What Signet does by itself: what failed comes first, and can be tried again. */
export function Component(): ReactElement {
  const { nav } = useWords();
  const words = useWordsOf(jobWords);
  useTitle(nav.jobs);
  const [search, setSearch] = useSearchParams();
  const status = JOB_STATUSES.find((one) => one === search.get('status')) ?? 'dead';
  return (
    <Stack>
      <Title order={1} size="h2">
        {nav.jobs}
      </Title>
      <Text maw={640}>{words.hint}</Text>
      <Group gap="xs" role="group" aria-label={words.status}>
        {JOB_STATUSES.map((one) => (
          <Button
            key={one}
            size="compact-md"
            radius="xl"
            variant={one === status ? 'filled' : 'default'}
            aria-pressed={one === status}
            onClick={() => {
              setSearch(one === 'dead' ? {} : { status: one }, { replace: true });
            }}
          >
            {words.states[one]}
          </Button>
        ))}
      </Group>
      <Jobs key={status} status={status} />
    </Stack>
  );
}

function Jobs({ status }: { readonly status: JobStatus }): ReactElement {
  const words = useWordsOf(jobWords);
  const list = useInfiniteQuery(jobList(status));
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const retry = useMutation({
    mutationFn: retryJobs,
    onSuccess: () => {
      choose(new Set());
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['jobs'] }),
  });
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <FailedState error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  const isDead = status === 'dead';
  return (
    <Stack>
      <Refusal error={retry.error} sentences={words.refusals} />
      {chosen.size > 0 ? (
        <Group>
          <Button
            loading={retry.isPending}
            onClick={() => {
              retry.mutate([...chosen]);
            }}
          >
            {words.retryChosen(chosen.size)}
          </Button>
        </Group>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState text={isDead ? words.fine : words.nothing} />
      ) : (
        <JobTable
          rows={rows}
          isDead={isDead}
          chosen={chosen}
          choose={choose}
          retry={retry.mutate}
          isBusy={retry.isPending}
          more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          isLoadingMore={list.isFetchingNextPage}
        />
      )}
    </Stack>
  );
}
