import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { CommissionForm } from './commission-form.js';
import type { Dispute } from './dispute-queries.js';
import { Step } from './step.js';
import './claim.css';
import { disputeWords } from './words.js';

/** Who sits, when and where; edited as a whole until there is a conclusion. */
export function CommissionSection({
  dispute,
  mayAct,
}: {
  readonly dispute: Dispute;
  readonly mayAct: boolean;
}): ReactElement {
  const { commission } = useWordsOf(disputeWords);
  return (
    <Step title={commission.title}>
      {mayAct && dispute.status === 'open' ? (
        <CommissionForm dispute={dispute} />
      ) : (
        <CommissionRead dispute={dispute} />
      )}
    </Step>
  );
}

function CommissionRead({ dispute }: { readonly dispute: Dispute }): ReactElement {
  const words = useWordsOf(disputeWords);
  const { commission } = words;
  const { language } = useLanguage();
  const { members, place, startedAt, finishedAt } = dispute;
  if (members.length === 0) return <Text c="dimmed">{commission.none}</Text>;
  const times = [startedAt, finishedAt].flatMap((moment) =>
    moment === null ? [] : dayAndTime(moment, language),
  );
  return (
    <>
      <Text>
        {place}
        {times.length > 0 ? `, ${times.join(' — ')}` : ''}
      </Text>
      <ul>
        {members.map(({ fullName, position, side, authority, isChair, isAbsent }) => (
          <li key={fullName}>
            <Text>
              {isChair ? commission.chairOf(fullName) : fullName}, {position} (
              {commission.sides[side]}), {authority}
              {isAbsent ? `. ${commission.absent}` : ''}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
