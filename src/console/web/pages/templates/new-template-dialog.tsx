import { Button, Group, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { Dialog } from '../../shell/dialog.js';
import { FailedState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { STARTER } from './starter.js';
import { templatesToCopy } from './template-queries.js';
import { templatesWords } from './words.js';

const STARTS = ['blank', 'copy', 'paste'] as const;
type Start = (typeof STARTS)[number];

interface Wanted {
  readonly name: string;
  readonly start: Start;
  readonly copyOf: string | null;
  readonly html: string;
}

const NOTHING: Wanted = { name: '', start: 'blank', copyOf: null, html: '' };

interface NewTemplateDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
}

export function NewTemplateDialog({ opened, close }: NewTemplateDialogProps): ReactElement {
  const { dialog } = useWordsOf(templatesWords);
  return (
    <Dialog title={dialog.title} opened={opened} close={close} size="lg">
      <NewTemplateForm />
    </Dialog>
  );
}

function NewTemplateForm(): ReactElement {
  const { dialog } = useWordsOf(templatesWords);
  const navigate = useNavigate();
  const [wanted, setWanted] = useState(NOTHING);
  const change = (more: Partial<Wanted>): void => {
    setWanted((before) => ({ ...before, ...more }));
  };
  const make = useMutation({
    mutationFn: async () => {
      const body = { name: wanted.name, html: await textOf(wanted) };
      return dataOf(api.POST('/api/v1/templates', { body }));
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['templates'] });
      await navigate(`/templates/${id}`);
    },
  });
  const inPlace = problemAt(make.error, '/name') ?? problemAt(make.error, '/html');
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <TextInput
        label={dialog.name}
        required
        maxLength={300}
        data-autofocus
        value={wanted.name}
        error={problemAt(make.error, '/name')}
        onChange={(event) => {
          change({ name: event.currentTarget.value });
        }}
      />
      <Radio.Group
        label={dialog.from}
        value={wanted.start}
        onChange={(start) => {
          change({ start });
        }}
      >
        <Stack gap="sm" mt="xs">
          {STARTS.map((start) => (
            <Radio key={start} value={start} label={dialog[start]} />
          ))}
        </Stack>
      </Radio.Group>
      <StartField wanted={wanted} change={change} error={make.error} />
      <Text size="sm" c="dimmed">
        {dialog.places}
      </Text>
      {make.isError && inPlace === undefined ? <FailedState error={make.error} /> : null}
      <Group>
        <Button type="submit" loading={make.isPending}>
          {dialog.submit}
        </Button>
      </Group>
    </Stack>
  );
}

interface StartFieldProps {
  readonly wanted: Wanted;
  readonly change: (more: Partial<Wanted>) => void;
  readonly error: unknown;
}

function StartField({ wanted, change, error }: StartFieldProps): ReactElement | null {
  const { dialog } = useWordsOf(templatesWords);
  const templates = useQuery({ ...templatesToCopy, enabled: wanted.start === 'copy' });
  if (wanted.start === 'blank') return null;
  if (wanted.start === 'copy')
    return (
      <Select
        label={dialog.copyOf}
        required
        searchable
        data={(templates.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={wanted.copyOf}
        onChange={(copyOf) => {
          change({ copyOf });
        }}
      />
    );
  return (
    <Textarea
      label={dialog.html}
      description={dialog.pasteHint}
      required
      rows={8}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      value={wanted.html}
      error={problemAt(error, '/html')}
      onChange={(event) => {
        change({ html: event.currentTarget.value });
      }}
    />
  );
}

async function textOf({ start, copyOf, html }: Wanted): Promise<string> {
  if (start === 'paste') return html;
  if (start === 'blank') return STARTER;
  const params = { path: { id: copyOf ?? '' } };
  return (await dataOf(api.GET('/api/v1/templates/{id}', { params }))).html;
}
