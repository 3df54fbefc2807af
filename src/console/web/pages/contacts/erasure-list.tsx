import { Anchor, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { EmptyState, FailedState, LoadingState } from '../../shell/states.js';
import { type Column, DataTable } from '../../table/data-table.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { type Erasure, erasureList } from './contact-queries.js';
import { contactWords } from './words.js';

/** What was erased, on request and when its time was over: nothing goes silently. */
export function ErasureList(): ReactElement {
  const { erasures } = useWordsOf(contactWords);
  const list = useInfiniteQuery(erasureList);
  const columns = useErasureColumns();
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <FailedState error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <EmptyState text={erasures.empty} />;
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {erasures.hint}
      </Text>
      <DataTable
        label={erasures.title}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        isLoadingMore={list.isFetchingNextPage}
      />
    </Stack>
  );
}

function useErasureColumns(): readonly Column<Erasure>[] {
  const { language } = useLanguage();
  const { erasures } = useWordsOf(contactWords);
  return [
    {
      id: 'what',
      header: erasures.what,
      cell: ({ kind, subjectId, planned }) => (
        <Anchor component={Link} to={`/${kind}s/${subjectId}`} c="var(--mantine-color-text)">
          {kind === 'contact' ? erasures.contact(planned.documents) : erasures.document}
        </Anchor>
      ),
    },
    { id: 'basis', header: erasures.basis, cell: ({ basis }) => erasures.basisOf(basis) },
    {
      id: 'by',
      header: erasures.by,
      cell: ({ requestedByName, requestedBy }) =>
        requestedByName ?? (requestedBy === 'system' ? erasures.itself : erasures.program),
    },
    {
      id: 'state',
      header: erasures.state,
      cell: ({ state, left }) =>
        left.length > 0 ? erasures.waits(left.length) : erasures.states[state],
    },
    {
      id: 'at',
      header: erasures.at,
      isNumeric: true,
      cell: ({ createdAt }) => dayAndTime(createdAt, language),
    },
  ];
}
