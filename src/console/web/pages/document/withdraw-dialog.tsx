import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { queryClient } from '../../api/query-client.js';
import { Dialog } from '../../shell/dialog.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { actWords } from './act-words.js';

interface WithdrawDialogProps {
  readonly requestId: string;
  readonly opened: boolean;
  readonly close: () => void;
}

export function WithdrawDialog({ requestId, opened, close }: WithdrawDialogProps): ReactElement {
  const { withdraw: words } = useWordsOf(actWords);
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/signing-requests/{id}/cancel', {
        params: { path: { id: requestId } },
        body: reason.trim() === '' ? {} : { reason: reason.trim() },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      close();
    },
  });
  return (
    <Dialog opened={opened} close={close} title={words.title}>
      <Stack>
        <Text>{words.sure}</Text>
        <TextInput
          label={words.reason}
          value={reason}
          maxLength={500}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <Refusal error={withdraw.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.keep}
          </Button>
          <Button
            color="red.9"
            loading={withdraw.isPending}
            onClick={() => {
              withdraw.mutate();
            }}
          >
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
