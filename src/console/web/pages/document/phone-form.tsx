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

/** Another number for the same person: the old link and code die. */
export function PhoneForm({ requestId, signer, close }: SignerActProps): ReactElement {
  const { phone: words, close: notNow } = useWordsOf(signerWords);
  const [phone, setPhone] = useState('');
  const [reason, setReason] = useState('');
  const correct = useMutation({
    mutationFn: () =>
      api.PATCH('/api/v1/signing-requests/{id}/signers/{signerId}', {
        params: { path: { id: requestId, signerId: signer.id } },
        body: { phone, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
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
        correct.mutate();
      }}
    >
      <Stack>
        <Text size="sm">{words.hint}</Text>
        <TextInput
          type="tel"
          label={words.label}
          value={phone}
          required
          error={problemAt(correct.error, '/phone')}
          onChange={(event) => {
            setPhone(event.currentTarget.value);
          }}
        />
        <TextInput
          label={words.reason}
          value={reason}
          maxLength={500}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <Refusal error={correct.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {notNow}
          </Button>
          <Button type="submit" loading={correct.isPending}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
