import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { Dialog } from '../../shell/dialog.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { type Variable, variablesOf } from '../new-document/new-document-queries.js';
import { ValueFields } from '../new-document/value-fields.js';
import { filledOf, type Values } from '../new-document/values.js';
import { actWords } from './act-words.js';
import { type Document, valuesOf } from './document-queries.js';
import { typedOf } from './typed-values.js';

interface DraftDialogProps {
  readonly document: Document;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Everything that was typed for the draft, to be typed anew. */
export function DraftDialog({ document, opened, close }: DraftDialogProps): ReactElement {
  const { draft: words } = useWordsOf(actWords);
  return (
    <Dialog opened={opened} close={close} title={words.title} size="lg">
      {opened ? <DraftParts document={document} close={close} /> : null}
    </Dialog>
  );
}

type PartsProps = Pick<DraftDialogProps, 'document' | 'close'>;

function DraftParts({ document, close }: PartsProps): ReactElement {
  const values = useQuery(valuesOf(document.id));
  const variables = useQuery(variablesOf(document.templateId ?? ''));
  if (values.isError) return <FailedState error={values.error} />;
  if (variables.isError) return <FailedState error={variables.error} />;
  if (!values.data || !variables.data) return <LoadingState />;
  return (
    <DraftForm
      document={document}
      close={close}
      given={values.data.values}
      variables={variables.data.items}
    />
  );
}

interface FormProps extends PartsProps {
  readonly given: Readonly<Record<string, unknown>>;
  readonly variables: readonly Variable[];
}

function DraftForm({ document, close, given, variables }: FormProps): ReactElement {
  const { draft: words, close: notNow } = useWordsOf(actWords);
  const own = variables.filter(({ source }) => source === 'values').map(({ name }) => name);
  const [title, setTitle] = useState(document.title);
  const [number, setNumber] = useState(document.number);
  const [values, setValues] = useState<Values>(() => typedOf(given, own));
  const save = useMutation({
    mutationFn: () => {
      // What the form has no field for stays as it was: corrections of the card, for instance.
      const others = Object.entries(given).filter(([name]) => !own.includes(name));
      return api.PATCH('/api/v1/documents/{id}', {
        params: { path: { id: document.id } },
        body: { title, number, values: { ...Object.fromEntries(others), ...filledOf(values) } },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['documents'] });
      close();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <TextInput
          label={words.name}
          value={title}
          required
          maxLength={300}
          error={problemAt(save.error, '/title')}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
        <TextInput
          label={words.number}
          value={number}
          required
          maxLength={64}
          error={problemAt(save.error, '/number')}
          onChange={(event) => {
            setNumber(event.currentTarget.value);
          }}
        />
        <ValueFields variables={variables} values={values} change={setValues} error={save.error} />
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
        <Refusal error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {notNow}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
