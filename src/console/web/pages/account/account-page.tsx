import { SimpleGrid, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { whoAmI } from '../../api/who-am-i.js';
import { useTitle } from '../../shell/use-title.js';
import { useWords } from '../../words/language.js';
import { LookChoice } from './look-choice.js';
import { OwnFacts } from './own-facts.js';
import { PasswordForm } from './password-form.js';

export function Component(): ReactElement {
  const { account } = useWords();
  useTitle(account);
  const me = useQuery(whoAmI).data;
  return (
    <Stack maw={960}>
      <Title order={1} size="h2">
        {account}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'start' }}>
        <Stack>
          {me ? <OwnFacts me={me} /> : null}
          <LookChoice />
        </Stack>
        <PasswordForm />
      </SimpleGrid>
    </Stack>
  );
}
