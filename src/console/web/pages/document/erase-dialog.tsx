import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { queryClient } from '../../api/query-client.js';
import { Dialog } from '../../shell/dialog.js';
import { useWordsOf } from '../../words/language.js';
import { type Basis, BasisChoice } from '../../shell/basis-choice.js';
import { Refusal } from '../../shell/refusal.js';
import { actWords } from './act-words.js';
import type { Document } from './document-queries.js';

interface EraseDialogProps {
  readonly document: Document;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Nothing of it can be taken back: wants the number of the document typed. */
export function EraseDialog({ document, opened, close }: EraseDialogProps): ReactElement {
  const { erase: words, close: notNow } = useWordsOf(actWords);
  const [basis, setBasis] = useState<Basis>('subject-request');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const erase = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/documents/{id}/erasure', {
        params: { path: { id: document.id } },
        body: { basis },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      close();
    },
  });
  return (
    <Dialog opened={opened} close={close} title={words.title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const isRight = typed.trim() === document.number.trim();
          setWrong(!isRight);
          if (isRight) erase.mutate();
        }}
      >
        <Stack>
          <Text>{words.what}</Text>
          <BasisChoice label={words.basis} basis={basis} choose={setBasis} />
          <TextInput
            label={words.number(document.number)}
            value={typed}
            required
            autoComplete="off"
            error={isWrong ? words.wrong : undefined}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
            }}
          />
          <Refusal error={erase.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {notNow}
            </Button>
            <Button type="submit" color="red.9" loading={erase.isPending}>
              {words.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
