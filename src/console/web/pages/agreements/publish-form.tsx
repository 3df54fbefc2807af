import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { ForeignText } from '../e-signature/foreign-text.js';
import { agreementWords } from './words.js';

export interface Draft {
  readonly title: string;
  readonly html: string;
  /** Of a consent; undefined for an offer. */
  readonly purpose?: string;
}

/** The next version, read as the client reads it before it can never be changed. */
export function PublishForm({
  begin,
  publish,
  close,
}: {
  readonly begin: Draft;
  readonly publish: (draft: Draft) => Promise<unknown>;
  readonly close: () => void;
}): ReactElement {
  const words = useWordsOf(agreementWords);
  const [draft, setDraft] = useState(begin);
  const send = useMutation({
    mutationFn: () => publish(draft),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      close();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        <Fields draft={draft} change={setDraft} error={send.error} />
        <Text size="sm">{words.preview}</Text>
        <ForeignText html={draft.html} title={words.preview} />
        <Alert variant="outline" color="var(--mantine-color-text)">
          {words.forever}
        </Alert>
        <Refusal error={send.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Fields({
  draft,
  change,
  error,
}: {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly error: unknown;
}): ReactElement {
  const words = useWordsOf(agreementWords);
  return (
    <>
      <TextInput
        label={words.heading}
        value={draft.title}
        error={problemAt(error, '/title')}
        onChange={(event) => {
          change({ ...draft, title: event.currentTarget.value });
        }}
      />
      {draft.purpose === undefined ? null : (
        <TextInput
          label={words.purpose}
          value={draft.purpose}
          error={problemAt(error, '/purpose')}
          onChange={(event) => {
            change({ ...draft, purpose: event.currentTarget.value });
          }}
        />
      )}
      <Textarea
        label={words.text}
        description={words.textHint}
        value={draft.html}
        rows={10}
        error={problemAt(error, '/html')}
        onChange={(event) => {
          change({ ...draft, html: event.currentTarget.value });
        }}
      />
    </>
  );
}
