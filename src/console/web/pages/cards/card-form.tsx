import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { type Card, type CardKind, saveCard } from './card-queries.js';
import { type ChosenContact, ContactsField } from './contacts-field.js';
import { fieldsOf, repeatedIn, rowsOf } from './field-rows.js';
import { FieldsField } from './fields-field.js';
import { cardWords } from './words.js';

interface CardFormProps {
  readonly kind: CardKind;
  /** The card to be changed; without it a new one is made. */
  readonly card?: Card;
  readonly close: () => void;
  readonly onSaved?: (card: Card) => Promise<void>;
}

export function CardForm({ kind, card, close, onSaved }: CardFormProps): ReactElement {
  const words = useWordsOf(cardWords);
  const [title, setTitle] = useState(card?.title ?? '');
  const [contacts, setContacts] = useState<readonly ChosenContact[]>(card?.contacts ?? []);
  const [rows, setRows] = useState(() => rowsOf(card?.fields ?? {}));
  const repeated = repeatedIn(rows);
  const save = useMutation({
    mutationFn: () =>
      saveCard(kind, card?.id, {
        title,
        contactIds: contacts.map(({ id }) => id),
        fields: fieldsOf(rows, card?.fields ?? {}),
      }),
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries();
      close();
      await onSaved?.(saved);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (repeated.size === 0) save.mutate();
      }}
    >
      <Stack>
        <TextInput
          label={words.title}
          placeholder={words.kinds[kind].sample}
          value={title}
          required
          maxLength={300}
          error={problemAt(save.error, '/title')}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
        <ContactsField contacts={contacts} change={setContacts} />
        <FieldsField
          kind={kind}
          rows={rows}
          change={setRows}
          repeated={repeated}
          error={problemAt(save.error, '/fields')}
        />
        <Refusal error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {card ? words.save : words.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
