import { Badge, Button, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { whoAmI } from '../../api/who-am-i.js';
import { EmptyState, FailedState, LoadingState } from '../../shell/states.js';
import { type Column, DataTable } from '../../table/data-table.js';
import { useWords, useWordsOf } from '../../words/language.js';
import { roleWords } from './role-words.js';
import { type User, userList } from './user-queries.js';
import { userWords } from './words.js';

export function UserList({ choose }: { readonly choose: (user: User) => void }): ReactElement {
  const { nav } = useWords();
  const words = useWordsOf(userWords);
  const columns = useUserColumns(choose);
  const list = useInfiniteQuery(userList);
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <FailedState error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <EmptyState text={words.empty} />;
  return (
    <DataTable
      label={nav.users}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
      isLoadingMore={list.isFetchingNextPage}
    />
  );
}

function useUserColumns(choose: (user: User) => void): readonly Column<User>[] {
  const words = useWordsOf(userWords);
  const names = useWordsOf(roleWords);
  const me = useQuery(whoAmI).data;
  return [
    {
      id: 'name',
      header: words.name,
      cell: (user) => (
        <>
          <Text fw={500}>{user.id === me?.id ? `${user.name} (${words.you})` : user.name}</Text>
          {user.post ? (
            <Text size="sm" c="dimmed">
              {user.post}
            </Text>
          ) : null}
        </>
      ),
    },
    { id: 'email', header: words.email, cell: ({ email }) => email },
    {
      id: 'roles',
      header: words.roles,
      cell: ({ roles }) => roles.map((role) => names[role].name).join(', '),
    },
    { id: 'state', header: words.state, cell: ({ active }) => <LoginChip isOpen={active} /> },
    {
      id: 'change',
      header: words.change,
      cell: (user) => (
        <Button
          variant="default"
          size="xs"
          aria-label={words.changeOf(user.name)}
          onClick={() => {
            choose(user);
          }}
        >
          {words.change}
        </Button>
      ),
    },
  ];
}

function LoginChip({ isOpen }: { readonly isOpen: boolean }): ReactElement {
  const words = useWordsOf(userWords);
  return (
    <Badge
      miw="max-content"
      variant="outline"
      color={isOpen ? 'var(--console-good)' : 'var(--mantine-color-dimmed)'}
      tt="none"
      radius="sm"
      size="lg"
      fw={500}
    >
      {isOpen ? words.active : words.inactive}
    </Badge>
  );
}
