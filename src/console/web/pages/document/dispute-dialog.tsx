import { ApiProblem } from '#libs/api-client';
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { Dialog } from '../../shell/dialog.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { actWords } from './act-words.js';
import type { Document } from './document-queries.js';

interface DisputeDialogProps {
  readonly document: Document;
  readonly opened: boolean;
  readonly close: () => void;
}

const BLANK = { claimant: '', claimNumber: '', claimDate: '', question: '' };
type Claim = typeof BLANK;

/** A claim becomes a dispute, and its page goes on from there. */
export function DisputeDialog({ document, opened, close }: DisputeDialogProps): ReactElement {
  const { dispute: words, close: notNow } = useWordsOf(actWords);
  const navigate = useNavigate();
  const [claim, setClaim] = useState<Claim>(BLANK);
  const open = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/v1/documents/{id}/disputes', {
          params: { path: { id: document.id } },
          body: filledOf(claim),
        }),
      ),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries();
      await navigate(`/disputes/${id}`);
    },
  });
  const field = (name: keyof Claim, label: string, more: object = {}) => (
    <TextInput
      label={label}
      value={claim[name]}
      error={problemAt(open.error, `/${name}`)}
      onChange={(event) => {
        setClaim({ ...claim, [name]: event.currentTarget.value });
      }}
      {...more}
    />
  );
  const there = openDisputeOf(open.error);
  return (
    <Dialog opened={opened} close={close} title={words.title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate();
        }}
      >
        <Stack>
          <Text size="sm">{words.hint}</Text>
          {field('claimant', words.claimant, { required: true, maxLength: 300 })}
          {field('claimNumber', words.number, { maxLength: 100 })}
          {field('claimDate', words.date, { type: 'date' })}
          {field('question', words.question, { description: words.questionHint, maxLength: 1000 })}
          <Refusal error={open.error} />
          {there === undefined ? null : (
            <Anchor component={Link} to={`/disputes/${there}`}>
              {words.there}
            </Anchor>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {notNow}
            </Button>
            <Button type="submit" loading={open.isPending}>
              {words.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function filledOf({ claimant, claimNumber, claimDate, question }: Claim) {
  return {
    claimant: claimant.trim(),
    ...(claimNumber.trim() === '' ? {} : { claimNumber: claimNumber.trim() }),
    ...(claimDate === '' ? {} : { claimDate }),
    ...(question.trim() === '' ? {} : { question: question.trim() }),
  };
}

/** The dispute that there is already; the API names it. */
function openDisputeOf(error: unknown): string | undefined {
  return error instanceof ApiProblem && error.code === 'dispute_open'
    ? problemAt(error, '/disputeId')
    : undefined;
}
