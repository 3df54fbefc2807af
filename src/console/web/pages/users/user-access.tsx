import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { queryClient } from '../../api/query-client.js';
import { Refusal } from '../../shell/refusal.js';
import { useWordsOf } from '../../words/language.js';
import { makePassword } from './made-password.js';
import { updateUser, type User } from './user-queries.js';
import { userWords } from './words.js';

interface UserAccessProps {
  readonly user: User;
  readonly close: () => void;
  readonly onPassword: (password: string) => void;
}

/** A new password, and whether the person may log in; both ask before they are done. */
export function UserAccess({ user, close, onPassword }: UserAccessProps): ReactElement {
  const words = useWordsOf(userWords);
  const [asked, setAsked] = useState<'password' | 'deactivate'>();
  const give = useMutation({
    mutationFn: async () => {
      const password = makePassword();
      await updateUser(user.id, { password });
      return password;
    },
    onSuccess: onPassword,
  });
  const allow = useMutation({
    mutationFn: (active: boolean) => updateUser(user.id, { active }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['users'] });
      close();
    },
  });
  const isPassword = asked === 'password';
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {words.access}
      </Title>
      <Refusal error={give.error ?? allow.error} sentences={words.refusals} />
      {asked ? (
        <Stack gap="sm">
          <Text role="status">
            {isPassword ? words.newPasswordAsk(user.name) : words.deactivateAsk(user.name)}
          </Text>
          <Group>
            <Button
              color="red"
              variant="outline"
              c="var(--mantine-color-error)"
              loading={give.isPending || allow.isPending}
              onClick={() => {
                if (isPassword) give.mutate();
                else allow.mutate(false);
              }}
            >
              {isPassword ? words.newPasswordYes : words.deactivateYes}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setAsked(undefined);
              }}
            >
              {words.cancel}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              setAsked('password');
            }}
          >
            {words.newPassword}
          </Button>
          <Button
            variant="default"
            loading={allow.isPending}
            onClick={() => {
              if (user.active) setAsked('deactivate');
              else allow.mutate(true);
            }}
          >
            {user.active ? words.deactivate : words.activate}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
