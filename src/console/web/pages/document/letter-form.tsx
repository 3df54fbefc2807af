import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import type { SignerActProps } from './signer-act-props.js';
import { signerWords } from './signer-words.js';

/** The link by e-mail, to the address that is known unless another one is typed. */
export function LetterForm({ requestId, signer, close }: SignerActProps): ReactElement {
  const { letterTo: words, close: notNow } = useWordsOf(signerWords);
  const [email, setEmail] = useState(signer.email?.address ?? '');
  const write = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/signing-requests/{id}/signers/{signerId}/email', {
        params: { path: { id: requestId, signerId: signer.id } },
        body: { email: email.trim() },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      close();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate();
      }}
    >
      <Stack>
        <Text size="sm">{words.hint}</Text>
        <TextInput
          type="email"
          label={words.label}
          value={email}
          required
          maxLength={254}
          error={problemAt(write.error, '/email')}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        <Refusal error={write.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {notNow}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
