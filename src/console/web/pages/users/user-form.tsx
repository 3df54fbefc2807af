import { ApiProblem } from '#libs/api-client';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { Role } from '../../api/who-am-i.js';
import { Refusal } from '../../shell/refusal.js';
import { useWordsOf } from '../../words/language.js';
import { RolesField } from './roles-field.js';
import type { User } from './user-queries.js';
import { userWords } from './words.js';

export interface WrittenUser {
  readonly name: string;
  readonly post: string;
  readonly email: string;
  readonly roles: Role[];
}

interface UserFormProps {
  /** Who is changed; without it somebody is added. */
  readonly user?: User;
  readonly submit: (written: WrittenUser) => void;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly close: () => void;
}

export function UserForm({ user, submit, isBusy, error, close }: UserFormProps): ReactElement {
  const words = useWordsOf(userWords);
  const [written, setWritten] = useState<WrittenUser>({
    name: user?.name ?? '',
    post: user?.post ?? '',
    email: user?.email ?? '',
    roles: user?.roles ?? ['employee'],
  });
  const [lacksRole, setLacksRole] = useState(false);
  const isRefused = (pointer: string): boolean =>
    error instanceof ApiProblem &&
    error.problem?.errors.some((one) => one.pointer === pointer) === true;
  const isTaken = error instanceof ApiProblem && error.problem?.code === 'email_taken';
  const emailError = isTaken
    ? words.emailTaken
    : isRefused('/email')
      ? words.emailWrong
      : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setLacksRole(written.roles.length === 0);
        if (written.roles.length > 0) submit(written);
      }}
    >
      <Stack>
        <Refusal error={error} sentences={words.refusals} />
        <TextInput
          label={words.name}
          value={written.name}
          required
          maxLength={200}
          error={isRefused('/name') ? words.lineWrong : undefined}
          onChange={(event) => {
            setWritten({ ...written, name: event.currentTarget.value });
          }}
        />
        <TextInput
          label={words.post}
          description={words.postHint}
          value={written.post}
          maxLength={200}
          error={isRefused('/post') ? words.lineWrong : undefined}
          onChange={(event) => {
            setWritten({ ...written, post: event.currentTarget.value });
          }}
        />
        {user ? null : (
          <EmailField
            email={written.email}
            error={emailError}
            change={(email) => {
              setWritten({ ...written, email });
            }}
          />
        )}
        <RolesField
          roles={written.roles}
          change={(roles) => {
            setWritten({ ...written, roles });
          }}
          error={lacksRole ? words.needsRole : undefined}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={isBusy}>
            {user ? words.save : words.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function EmailField({
  email,
  error,
  change,
}: {
  readonly email: string;
  readonly error: string | undefined;
  readonly change: (email: string) => void;
}): ReactElement {
  const words = useWordsOf(userWords);
  return (
    <TextInput
      type="email"
      label={words.email}
      description={words.emailHint}
      value={email}
      required
      maxLength={254}
      autoComplete="off"
      error={error}
      onChange={(event) => {
        change(event.currentTarget.value);
      }}
    />
  );
}
