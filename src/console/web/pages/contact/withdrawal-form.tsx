import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { queryClient } from '../../api/query-client.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { personWords } from './words.js';

/** The client wants a consent back: says what stays, and where the demand is kept. */
export function WithdrawalForm({
  acceptanceId: id,
  close,
}: {
  readonly acceptanceId: string;
  readonly close: () => void;
}): ReactElement {
  const { accepted, cancel } = useWordsOf(personWords);
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/agreements/acceptances/{id}/withdrawal', {
        params: { path: { id } },
        body: reason.trim() === '' ? {} : { reason: reason.trim() },
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
        withdraw.mutate();
      }}
    >
      <Stack>
        <Text>{accepted.withdrawSure}</Text>
        <Textarea
          label={accepted.reason}
          description={accepted.reasonHint}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <Refusal error={withdraw.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" loading={withdraw.isPending}>
            {accepted.withdraw}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
