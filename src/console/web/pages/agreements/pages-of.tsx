import { Button, Stack, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { agreementWords } from './words.js';

interface PagesOfProps<Row> {
  readonly list: {
    readonly data: { readonly pages: readonly { readonly items: readonly Row[] }[] } | undefined;
    readonly isError: boolean;
    readonly error: unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly refetch: () => unknown;
    readonly fetchNextPage: () => unknown;
  };
  readonly empty: string;
  readonly children: (row: Row) => ReactNode;
}

/** A list of the API, one entry under the other. */
export function PagesOf<Row>({ list, empty, children }: PagesOfProps<Row>): ReactElement {
  const words = useWordsOf(agreementWords);
  if (list.isError) return <FailedState error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <LoadingState />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  return (
    <Stack>
      {rows.length === 0 ? <Text c="dimmed">{empty}</Text> : rows.map((row) => children(row))}
      {list.hasNextPage ? (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {words.more}
        </Button>
      ) : null}
    </Stack>
  );
}
