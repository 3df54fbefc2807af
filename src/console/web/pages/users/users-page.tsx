import { Button, Group, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { Dialog } from '../../shell/dialog.js';
import { useTitle } from '../../shell/use-title.js';
import { useWords, useWordsOf } from '../../words/language.js';
import { ChangeUser } from './change-user.js';
import { NewUser } from './new-user.js';
import { UserList } from './user-list.js';
import type { User } from './user-queries.js';
import { userWords } from './words.js';

/** Who works here, and what each may do. */
export function Component(): ReactElement {
  const { nav } = useWords();
  const words = useWordsOf(userWords);
  useTitle(nav.users);
  const [isNew, dialog] = useDisclosure();
  const [chosen, choose] = useState<User>();
  const close = (): void => {
    choose(undefined);
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {nav.users}
        </Title>
        <Button onClick={dialog.open}>{words.add}</Button>
      </Group>
      <UserList choose={choose} />
      <Dialog opened={isNew} close={dialog.close} title={words.add} size="lg">
        <NewUser close={dialog.close} />
      </Dialog>
      <Dialog opened={chosen !== undefined} close={close} title={chosen?.name ?? ''} size="lg">
        {chosen ? <ChangeUser key={chosen.id} user={chosen} close={close} /> : null}
      </Dialog>
    </Stack>
  );
}
