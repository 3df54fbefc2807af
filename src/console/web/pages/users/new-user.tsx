import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { queryClient } from '../../api/query-client.js';
import { makePassword } from './made-password.js';
import { ShownPassword } from './shown-password.js';
import { UserForm, type WrittenUser } from './user-form.js';
import { createUser } from './user-queries.js';

/** Adds somebody, and shows the password once. */
export function NewUser({ close }: { readonly close: () => void }): ReactElement {
  const add = useMutation({
    mutationFn: async (written: WrittenUser) => {
      const password = makePassword();
      const { email } = await createUser({ ...written, email: written.email.trim(), password });
      return { email, password };
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['users'] }),
  });
  if (add.data)
    return <ShownPassword email={add.data.email} password={add.data.password} close={close} />;
  return <UserForm submit={add.mutate} isBusy={add.isPending} error={add.error} close={close} />;
}
