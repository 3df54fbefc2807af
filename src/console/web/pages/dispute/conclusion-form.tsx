import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useState } from 'react';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { Dialog } from '../../shell/dialog.js';
import { FailedState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { disputesWords } from '../disputes/words.js';
import { type Conclusion, type Dispute, keep } from './dispute-queries.js';
import { disputeWords } from './words.js';

const CHOICES = ['confirmed', 'not-confirmed', 'undetermined'] as const;

interface Draft {
  readonly conclusion: Conclusion | '';
  readonly reasons: string;
  readonly separateOpinions: string;
}

interface ConclusionFormProps {
  readonly dispute: Dispute;
  readonly onConcluded: (clientLink: string) => void;
}

/** The commission's own choice; asked about before, since it is made once. */
export function ConclusionForm({ dispute, onConcluded }: ConclusionFormProps): ReactElement {
  const words = useWordsOf(disputeWords);
  const { conclusion: said } = words;
  const [draft, setDraft] = useState<Draft>({ conclusion: '', reasons: '', separateOpinions: '' });
  const [isAsking, question] = useDisclosure();
  const { id } = dispute;
  const conclude = useMutation({
    mutationFn: async (conclusion: Conclusion) => {
      const { reasons, separateOpinions } = draft;
      const body = { conclusion, reasons, ...(separateOpinions ? { separateOpinions } : {}) };
      const path = '/api/v1/disputes/{id}/conclusion';
      const answer = await dataOf(api.POST(path, { params: { path: { id } }, body }));
      const { clientLink, ...concluded } = answer;
      onConcluded(clientLink);
      await keep(concluded);
      await queryClient.invalidateQueries({ queryKey: ['disputes', 'journal', id] });
    },
    onError: question.close,
  });
  const { conclusion } = draft;
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        question.open();
      }}
    >
      <Choice
        dispute={dispute}
        chosen={conclusion}
        choose={(chosen) => {
          setDraft({ ...draft, conclusion: chosen });
        }}
      />
      <Textarea
        label={said.reasons}
        autosize
        minRows={3}
        value={draft.reasons}
        error={problemAt(conclude.error, '/reasons')}
        onChange={(event) => {
          setDraft({ ...draft, reasons: event.currentTarget.value });
        }}
      />
      <Textarea
        label={said.opinions}
        autosize
        minRows={2}
        value={draft.separateOpinions}
        error={problemAt(conclude.error, '/separateOpinions')}
        onChange={(event) => {
          setDraft({ ...draft, separateOpinions: event.currentTarget.value });
        }}
      />
      {conclude.isError ? <FailedState error={conclude.error} /> : null}
      <Group>
        <Button type="submit" disabled={conclusion === '' || draft.reasons.trim() === ''}>
          {said.submit}
        </Button>
      </Group>
      <Dialog opened={isAsking} close={question.close} title={said.sure}>
        <Sure conclusion={conclusion}>
          <Button variant="default" onClick={question.close}>
            {words.cancel}
          </Button>
          <Button
            loading={conclude.isPending}
            onClick={() => {
              if (conclusion !== '') conclude.mutate(conclusion);
            }}
          >
            {said.submit}
          </Button>
        </Sure>
      </Dialog>
    </Stack>
  );
}

function Sure({
  conclusion,
  children,
}: {
  readonly conclusion: Conclusion | '';
  readonly children: ReactNode;
}): ReactElement {
  const { conclusion: said } = useWordsOf(disputeWords);
  const { conclusion: names } = useWordsOf(disputesWords);
  return (
    <Stack>
      {conclusion === '' ? null : <Text fw={600}>{said.chosen(names[conclusion])}</Text>}
      <Text>{said.once}</Text>
      <Group justify="flex-end">{children}</Group>
    </Stack>
  );
}

/** «Подтверждена» is closed while a decisive check fails: the API refuses it as well. */
function Choice({
  dispute,
  chosen,
  choose,
}: {
  readonly dispute: Dispute;
  readonly chosen: Conclusion | '';
  readonly choose: (conclusion: Conclusion) => void;
}): ReactElement {
  const { conclusion: said } = useWordsOf(disputeWords);
  const { conclusion: names } = useWordsOf(disputesWords);
  const failed = dispute.findings.filter(({ decisive, result }) => decisive && result === 'fail');
  const isClosed = (one: Conclusion): boolean => one === 'confirmed' && failed.length > 0;
  return (
    <Radio.Group label={said.choice} value={chosen}>
      <Stack gap="xs" mt="xs">
        {CHOICES.map((one) => (
          <Radio
            key={one}
            value={one}
            label={names[one]}
            disabled={isClosed(one)}
            description={
              isClosed(one)
                ? said.forbidden(failed.map(({ check }) => check).join(', '))
                : undefined
            }
            onChange={() => {
              choose(one);
            }}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
