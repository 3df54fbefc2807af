import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { disputesWords } from '../disputes/words.js';
import { ConclusionForm } from './conclusion-form.js';
import type { Dispute } from './dispute-queries.js';
import { Step } from './step.js';
import { disputeWords } from './words.js';

interface ConclusionSectionProps {
  readonly dispute: Dispute;
  readonly mayAct: boolean;
  /** Told the client's link, which is said once. */
  readonly onConcluded: (clientLink: string) => void;
}

export function ConclusionSection(props: ConclusionSectionProps): ReactElement | null {
  const { dispute, mayAct, onConcluded } = props;
  const { conclusion } = useWordsOf(disputeWords);
  if (dispute.conclusion !== null) return <Concluded dispute={dispute} />;
  if (!mayAct) return null;
  return (
    <Step title={conclusion.title}>
      {dispute.members.length === 0 ? (
        <Text c="dimmed">{conclusion.needsCommission}</Text>
      ) : (
        <ConclusionForm dispute={dispute} onConcluded={onConcluded} />
      )}
    </Step>
  );
}

function Concluded({ dispute }: { readonly dispute: Dispute }): ReactElement {
  const { conclusion: said } = useWordsOf(disputeWords);
  const { conclusion: names } = useWordsOf(disputesWords);
  const { language } = useLanguage();
  const { conclusion, concludedAt, reasons, separateOpinions } = dispute;
  return (
    <Step title={said.title}>
      {conclusion === null ? null : <Text fw={600}>{said.chosen(names[conclusion])}</Text>}
      <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reasons}</Text>
      {separateOpinions === '' ? null : (
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{separateOpinions}</Text>
      )}
      {concludedAt === null ? null : (
        <Text size="sm" c="dimmed">
          {said.at} {dayAndTime(concludedAt, language)}
        </Text>
      )}
    </Step>
  );
}
