import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { EmptyState, FailedState, LoadingState } from '../../shell/states.js';
import { type Column, DataTable } from '../../table/data-table.js';
import { useLanguage, useWords, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { type Contact, contactList } from './contact-queries.js';
import { phoneInGroups } from './phone-in-groups.js';
import { useRights } from './roles.js';
import { SearchField } from './search-field.js';
import { contactWords } from './words.js';

export function ContactList({ create }: { readonly create: () => void }): ReactElement {
  const words = useWordsOf(contactWords);
  const [search] = useSearchParams();
  const q = search.get('q') ?? '';
  const list = useInfiniteQuery(contactList(q));
  return (
    <Stack>
      <SearchField label={words.search} hint={words.searchHint} />
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <FailedState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data ? (
        <Rows
          rows={list.data.pages.flatMap(({ items }) => items)}
          isSearch={q !== ''}
          create={create}
          more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          isLoadingMore={list.isFetchingNextPage}
        />
      ) : null}
    </Stack>
  );
}

interface RowsProps {
  readonly rows: readonly Contact[];
  readonly isSearch: boolean;
  readonly create: () => void;
  readonly more: (() => void) | undefined;
  readonly isLoadingMore: boolean;
}

function Rows({ rows, isSearch, create, more, isLoadingMore }: RowsProps): ReactElement {
  const { nav } = useWords();
  const words = useWordsOf(contactWords);
  const { mayWrite } = useRights();
  const columns = useContactColumns();
  if (rows.length === 0) {
    const text = isSearch ? words.nothingFound : words.empty;
    if (!mayWrite) return <EmptyState text={text} />;
    const act = (
      <Button variant="default" onClick={create}>
        {words.create}
      </Button>
    );
    return <EmptyState text={text} act={act} />;
  }
  return (
    <DataTable
      label={nav.contacts}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      more={more}
      isLoadingMore={isLoadingMore}
    />
  );
}

function useContactColumns(): readonly Column<Contact>[] {
  const { language } = useLanguage();
  const words = useWordsOf(contactWords);
  return [
    {
      id: 'name',
      header: words.name,
      cell: ({ id, fullName, erasedAt }) => (
        <Anchor
          component={Link}
          to={`/contacts/${id}`}
          c={erasedAt === null ? 'var(--mantine-color-text)' : 'dimmed'}
          fw={500}
        >
          {erasedAt === null ? fullName : words.erased}
        </Anchor>
      ),
    },
    { id: 'phones', header: words.phones, cell: (row) => <Phones contact={row} /> },
    { id: 'email', header: words.email, cell: ({ email }) => email },
    {
      id: 'created',
      header: words.created,
      isNumeric: true,
      cell: ({ createdAt }) => dayAndTime(createdAt, language),
    },
  ];
}

function Phones({ contact: { phones } }: { readonly contact: Contact }): ReactElement | null {
  const words = useWordsOf(contactWords);
  const [first] = phones;
  if (!first) return null;
  return (
    <>
      {phoneInGroups(first.phone)}
      {phones.length > 1 ? (
        <Text span size="sm" c="dimmed">
          {' '}
          {words.andMore(phones.length - 1)}
        </Text>
      ) : null}
    </>
  );
}
