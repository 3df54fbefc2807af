import { ApiProblem } from '#libs/api-client';
import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { sentenceOf } from '../../../api/sentence-of.js';
import { useWordsOf } from '../../../words/language.js';
import type { DocumentRow } from '../document-queries.js';
import { documentListWords } from '../words.js';
import type { Outcome } from './use-bulk-run.js';

interface OutcomeLineProps {
  readonly document: DocumentRow;
  /** Undefined before the act has begun. */
  readonly outcome: Outcome | undefined;
  /** The word for success. */
  readonly done: string;
}

/** One document, and what became of it. */
export function OutcomeLine({ document, outcome, done }: OutcomeLineProps): ReactElement {
  const { title, number, client } = document;
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="baseline">
        <Text size="sm">
          {title} №&nbsp;{number}
          {client ? `, ${client.fullName}` : ''}
        </Text>
        {outcome ? <StateWord outcome={outcome} done={done} /> : null}
      </Group>
      {outcome?.state === 'refused' ? <Refusal error={outcome.error} /> : null}
    </div>
  );
}

function StateWord({
  outcome,
  done,
}: {
  readonly outcome: Outcome;
  readonly done: string;
}): ReactElement | null {
  const words = useWordsOf(documentListWords);
  switch (outcome.state) {
    case 'waiting':
      return (
        <Text size="sm" c="dimmed">
          {words.waiting}
        </Text>
      );
    case 'running':
      return <Text size="sm">{words.running}</Text>;
    case 'done':
      return (
        <Text size="sm" c="var(--console-good)" style={{ whiteSpace: 'nowrap' }}>
          ✓ {done}
        </Text>
      );
    case 'refused':
      return null;
  }
}

/** The API's own words: it knows best what stands in the way. */
function Refusal({ error }: { readonly error: unknown }): ReactElement {
  const words = useWordsOf(documentListWords);
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  return (
    <Text size="sm" c="var(--mantine-color-error)">
      ✕ {problem ? sentenceOf(problem) : words.noNetwork}
    </Text>
  );
}
