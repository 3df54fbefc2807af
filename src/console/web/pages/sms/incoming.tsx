import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { problemAt } from '../../api/problem-at.js';
import { EmptyState, FailedState, LoadingState } from '../../shell/states.js';
import { type Column, DataTable } from '../../table/data-table.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { PhoneField } from './phone-field.js';
import { type InboundSms, inboundList } from './sms-queries.js';
import { smsWords } from './words.js';

export function Incoming({
  change,
}: {
  readonly change: (changed: Readonly<Record<string, string>>) => void;
}): ReactElement {
  const words = useWordsOf(smsWords);
  const [search] = useSearchParams();
  const phone = search.get('phone') ?? '';
  const list = useInfiniteQuery(inboundList(phone));
  const columns = useInboundColumns();
  const isWrongPhone = problemAt(list.error, '/phone') !== undefined;
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack>
      <PhoneField phone={phone} change={change} isWrong={isWrongPhone} />
      {list.isPending ? <LoadingState /> : null}
      {list.isError && !isWrongPhone ? (
        <FailedState error={list.error} retry={() => void list.refetch()} />
      ) : null}
      {list.data && rows.length === 0 ? (
        <EmptyState text={phone ? words.nothingFound : words.emptyIncoming} />
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          label={words.incoming}
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

function useInboundColumns(): readonly Column<InboundSms>[] {
  const words = useWordsOf(smsWords);
  const { language } = useLanguage();
  return [
    { id: 'phone', header: words.phone, cell: ({ phone }) => phone },
    {
      id: 'text',
      header: words.text,
      cell: ({ text }) => (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {text}
        </Text>
      ),
    },
    {
      id: 'match',
      header: words.match,
      cell: ({ match }) => (match === null ? words.unread : words.matches[match]),
    },
    { id: 'gateway', header: words.gateway, cell: ({ gateway }) => gateway },
    {
      id: 'when',
      header: words.when,
      isNumeric: true,
      cell: ({ receivedAt }) => dayAndTime(receivedAt, language),
    },
  ];
}
