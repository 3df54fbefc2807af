import { NavLink, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import type { Role } from '../api/who-am-i.js';
import { useWords } from '../words/language.js';
import { isUnder, sectionsFor } from './sections.js';
import { UnreadBadge } from './unread-badge.js';

/** Where this person can go, in groups. */
export function Navigation({
  roles,
  onGo,
}: {
  readonly roles: readonly Role[];
  readonly onGo: () => void;
}): ReactElement {
  const { nav } = useWords();
  const { pathname } = useLocation();
  return (
    <Stack gap="md">
      {sectionsFor(roles).map((group) => (
        <div key={group.name} role="group" aria-label={nav[group.name]}>
          <Text size="sm" c="dimmed" px="sm" pb={4} aria-hidden>
            {nav[group.name]}
          </Text>
          {group.sections.map(({ path, name }) => (
            <NavLink
              key={path}
              component={Link}
              to={path}
              label={nav[name]}
              rightSection={name === 'robot' ? <UnreadBadge /> : null}
              active={isUnder(path, pathname)}
              {...(isUnder(path, pathname) ? { 'aria-current': 'page' as const } : {})}
              onClick={onGo}
            />
          ))}
        </div>
      ))}
    </Stack>
  );
}
