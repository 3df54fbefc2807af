import {
  Alert,
  Button,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { ApiProblem } from '#libs/api-client';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { problemAt } from '../../api/problem-at.js';
import { FailedState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { type CommissionDraft, draftOf, inputOf } from './commission-draft.js';
import { type Dispute, keep } from './dispute-queries.js';
import { MemberFields } from './member-fields.js';
import { disputeWords } from './words.js';

export function CommissionForm({ dispute }: { readonly dispute: Dispute }): ReactElement {
  const words = useWordsOf(disputeWords);
  const { commission } = words;
  const [draft, setDraft] = useState<CommissionDraft>(() => draftOf(dispute));
  const save = useMutation({
    mutationFn: async () => {
      const params = { path: { id: dispute.id } };
      const body = inputOf(draft);
      await keep(await dataOf(api.PUT('/api/v1/disputes/{id}/commission', { params, body })));
    },
  });
  const change = (more: Partial<CommissionDraft>): void => {
    save.reset();
    setDraft({ ...draft, ...more });
  };
  const members = problemAt(save.error, '/members');
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <MemberFields
        members={draft.members}
        error={save.error}
        change={(changed) => {
          change({ members: changed });
        }}
      />
      <MeetingFields draft={draft} error={save.error} change={change} />
      {save.isError && hasFieldErrors(save.error) ? (
        <Text c="var(--mantine-color-error)" role="alert">
          {members ?? commission.fix}
        </Text>
      ) : null}
      {save.isError && !hasFieldErrors(save.error) ? <FailedState error={save.error} /> : null}
      {save.isSuccess ? (
        <Alert color="green" variant="outline" role="status">
          {words.saved}
        </Alert>
      ) : null}
      <Group>
        <Button type="submit" loading={save.isPending}>
          {commission.save}
        </Button>
      </Group>
    </Stack>
  );
}

function hasFieldErrors(error: unknown): boolean {
  return error instanceof ApiProblem && (error.problem?.errors.length ?? 0) > 0;
}

function MeetingFields({
  draft,
  error,
  change,
}: {
  readonly draft: CommissionDraft;
  readonly error: unknown;
  readonly change: (more: Partial<CommissionDraft>) => void;
}): ReactElement {
  const { commission } = useWordsOf(disputeWords);
  const text = (name: 'place' | 'startedAt' | 'finishedAt' | 'workTerm', type = 'text') => (
    <TextInput
      label={commission[name]}
      type={type}
      value={draft[name]}
      error={problemAt(error, `/${name}`)}
      onChange={(event) => {
        change({ [name]: event.currentTarget.value });
      }}
    />
  );
  return (
    <>
      {text('place')}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {text('startedAt', 'datetime-local')}
        {text('finishedAt', 'datetime-local')}
        {text('workTerm')}
        <NumberInput
          label={commission.copies}
          min={1}
          max={20}
          allowDecimal={false}
          value={draft.copies}
          error={problemAt(error, '/copies')}
          onChange={(value) => {
            if (typeof value === 'number') change({ copies: value });
          }}
        />
      </SimpleGrid>
    </>
  );
}
