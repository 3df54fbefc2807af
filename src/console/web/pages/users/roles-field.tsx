import { Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { type Role, whoAmI } from '../../api/who-am-i.js';
import { useWordsOf } from '../../words/language.js';
import { roleWords } from './role-words.js';
import { userWords } from './words.js';

const GIVEN: readonly Role[] = ['employee', 'administrator', 'auditor'];

/** Roles with what each may do; that of an operator is there for operators alone. */
export function RolesField({
  roles,
  change,
  error,
}: {
  readonly roles: readonly Role[];
  readonly change: (roles: Role[]) => void;
  readonly error: string | undefined;
}): ReactElement {
  const words = useWordsOf(userWords);
  const names = useWordsOf(roleWords);
  const isOperator = useQuery(whoAmI).data?.roles.includes('operator') === true;
  const all: readonly Role[] =
    isOperator || roles.includes('operator') ? [...GIVEN, 'operator'] : GIVEN;
  return (
    <Checkbox.Group
      label={words.roles}
      value={[...roles]}
      error={error}
      onChange={(chosen) => {
        change(all.filter((role) => chosen.includes(role)));
      }}
    >
      <Stack gap="xs" mt="xs">
        {all.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={names[role].name}
            description={names[role].may}
            disabled={role === 'operator' && !isOperator}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
