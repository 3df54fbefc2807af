import { Anchor, Button, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { EmptyState, FailedState, LoadingState } from '../../shell/states.js';
import { type Column, DataTable } from '../../table/data-table.js';
import { useWordsOf } from '../../words/language.js';
import { phoneInGroups } from '../contacts/phone-in-groups.js';
import { useRights } from '../contacts/roles.js';
import { SearchField } from '../contacts/search-field.js';
import { type Card, type CardKind, cardList } from './card-queries.js';
import { cardWords } from './words.js';

interface CardListProps {
  readonly kind: CardKind;
  readonly create: () => void;
}

export function CardList({ kind, create }: CardListProps): ReactElement {
  const words = useWordsOf(cardWords);
  const [search] = useSearchParams();
  const q = search.get('q') ?? '';
  const list = useInfiniteQuery(cardList(kind, q));
  const columns = useCardColumns(kind);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack>
      <SearchField label={words.search} hint={words.searchHint} />
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <FailedState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data && rows.length === 0 ? (
        <NothingThere kind={kind} create={create} isSearch={q !== ''} />
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          label={words.kinds[kind].many}
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

function NothingThere({
  kind,
  create,
  isSearch,
}: CardListProps & { readonly isSearch: boolean }): ReactElement {
  const words = useWordsOf(cardWords);
  const { mayWrite } = useRights();
  const text = isSearch ? words.nothingFound : words.kinds[kind].empty;
  if (!mayWrite) return <EmptyState text={text} />;
  const act = (
    <Button variant="default" onClick={create}>
      {words.kinds[kind].create}
    </Button>
  );
  return <EmptyState text={text} act={act} />;
}

function useCardColumns(kind: CardKind): readonly Column<Card>[] {
  const words = useWordsOf(cardWords);
  return [
    {
      id: 'title',
      header: words.title,
      cell: ({ id, title }) => (
        <Anchor component={Link} to={`/cards/${kind}/${id}`} c="var(--mantine-color-text)" fw={500}>
          {title}
        </Anchor>
      ),
    },
    {
      id: 'contacts',
      header: words.contacts,
      cell: ({ contacts }) => contacts.map(({ fullName }) => fullName).join(', '),
    },
    {
      id: 'phone',
      header: words.phone,
      cell: ({ contacts }) => {
        const phone = contacts.flatMap(({ phones }) => phones)[0]?.phone;
        return phone === undefined ? null : phoneInGroups(phone);
      },
    },
  ];
}
