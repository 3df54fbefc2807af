import { Divider, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { queryClient } from '../../api/query-client.js';
import { ShownPassword } from './shown-password.js';
import { UserAccess } from './user-access.js';
import { UserForm, type WrittenUser } from './user-form.js';
import { updateUser, type User } from './user-queries.js';

/** One employee: who it is, the roles, the password, the login. */
export function ChangeUser({
  user,
  close,
}: {
  readonly user: User;
  readonly close: () => void;
}): ReactElement {
  const [password, setPassword] = useState<string>();
  const save = useMutation({
    mutationFn: ({ name, post, roles }: WrittenUser) => updateUser(user.id, { name, post, roles }),
    onSuccess: async () => {
      // One's own name and roles stand in the frame of every page.
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['users'] }),
        queryClient.invalidateQueries({ queryKey: ['me'] }),
      ]);
      close();
    },
  });
  if (password !== undefined)
    return <ShownPassword email={user.email} password={password} close={close} />;
  return (
    <Stack>
      <UserForm
        user={user}
        submit={save.mutate}
        isBusy={save.isPending}
        error={save.error}
        close={close}
      />
      <Divider />
      <UserAccess user={user} close={close} onPassword={setPassword} />
    </Stack>
  );
}
