import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { queryClient } from '../../api/query-client.js';
import { Dialog } from '../../shell/dialog.js';
import { useWordsOf } from '../../words/language.js';
import type { Contact } from '../contacts/contact-queries.js';
import { type Basis, BasisChoice } from '../../shell/basis-choice.js';
import { Refusal } from '../../shell/refusal.js';
import { contactWords } from '../contacts/words.js';
import { personWords } from './words.js';

interface ErasureDialogProps {
  readonly contact: Contact;
  readonly opened: boolean;
  readonly close: () => void;
}

export function ErasureDialog({ contact, opened, close }: ErasureDialogProps): ReactElement {
  const { erasing } = useWordsOf(personWords);
  return (
    <Dialog opened={opened} close={close} title={erasing.title} size="lg">
      <ErasureForm contact={contact} close={close} />
    </Dialog>
  );
}

/** Nothing of it can be taken back: says what goes and what stays, and wants the surname typed. */
function ErasureForm({
  contact: { id, lastName },
  close,
}: Pick<ErasureDialogProps, 'contact' | 'close'>): ReactElement {
  const { erasing, cancel } = useWordsOf(personWords);
  const { erasures } = useWordsOf(contactWords);
  const [basis, setBasis] = useState<Basis>('subject-request');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const erase = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/crm/contacts/{id}/erasure', { params: { path: { id } }, body: { basis } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      close();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const isRight = folded(typed) === folded(lastName);
        setWrong(!isRight);
        if (isRight) erase.mutate();
      }}
    >
      <Stack>
        <Points title={erasing.goes} points={erasing.goesPoints} />
        <Points title={erasing.stays} points={erasing.staysPoints} />
        <BasisChoice label={erasures.basis} basis={basis} choose={setBasis} />
        <TextInput
          label={erasing.surname(lastName)}
          value={typed}
          required
          autoComplete="off"
          error={isWrong ? erasing.wrongSurname : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Refusal error={erase.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" color="red.9" loading={erase.isPending}>
            {erasing.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Points({
  title,
  points,
}: {
  readonly title: string;
  readonly points: readonly string[];
}): ReactElement {
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <List size="sm">
        {points.map((point) => (
          <List.Item key={point}>{point}</List.Item>
        ))}
      </List>
    </div>
  );
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');
}
