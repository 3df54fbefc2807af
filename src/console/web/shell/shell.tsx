import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { whoAmI } from '../api/who-am-i.js';
import { useWords } from '../words/language.js';
import { AccountMenu } from './account-menu.js';
import { Navigation } from './navigation.js';
import { isClosed } from './sections.js';
import { EmptyState, FailedState, LoadingState } from './states.js';

/** The frame of every page: where one can go, and who one is. */
export function Shell(): ReactElement {
  const [opened, { toggle, close }] = useDisclosure();
  const me = useQuery(whoAmI);
  const words = useWords();
  const { pathname } = useLocation();
  if (me.isPending) return <LoadingState />;
  if (me.isError) return <FailedState error={me.error} retry={() => void me.refetch()} />;
  if (!me.data) return <Navigate to="/login" replace />;
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
      transitionDuration={0}
    >
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={words.menu}
            />
            <Text fw={600} size="lg">
              {words.product}
            </Text>
            <Text c="dimmed" size="sm" visibleFrom="sm" truncate>
              {me.data.organization.name}
            </Text>
          </Group>
          <AccountMenu me={me.data} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label={words.menu} style={{ overflowY: 'auto' }}>
        <Navigation roles={me.data.roles} onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main>
        {isClosed(pathname, me.data.roles) ? (
          <EmptyState text={words.state.noRights} />
        ) : (
          <Outlet />
        )}
      </AppShell.Main>
    </AppShell>
  );
}
