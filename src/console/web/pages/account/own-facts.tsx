import { Paper, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Me } from '../../api/who-am-i.js';
import { useWordsOf } from '../../words/language.js';
import { roleWords } from '../users/role-words.js';
import { accountWords } from './words.js';

/** Who one is here, and what one may do. */
export function OwnFacts({ me }: { readonly me: Me }): ReactElement {
  const words = useWordsOf(accountWords);
  const names = useWordsOf(roleWords);
  return (
    <Paper withBorder p="md" bg="var(--console-surface)">
      <Stack gap="sm">
        <Text fw={600} size="lg">
          {me.name}
        </Text>
        <Fact name={words.email} value={me.email} />
        {me.post ? <Fact name={words.post} value={me.post} /> : null}
        <Fact name={words.organization} value={me.organization.name} />
        {me.roles.map((role) => (
          <div key={role}>
            <Text fw={500}>{names[role].name}</Text>
            <Text size="sm" c="dimmed">
              {names[role].may}
            </Text>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text style={{ overflowWrap: 'anywhere' }}>{value}</Text>
    </div>
  );
}
