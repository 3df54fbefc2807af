import { Badge, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import './checks.css';
import { DisputeAct } from './dispute-act.js';
import { type Dispute, type Finding, keep } from './dispute-queries.js';
import { Step } from './step.js';
import { disputeWords } from './words.js';

const COLOURS = {
  pass: 'var(--console-good)',
  fail: 'var(--mantine-color-error)',
  'not-possible': 'var(--mantine-color-dimmed)',
} as const;

/** What the program found; it decides nothing. */
export function Checks({
  dispute,
  mayAct,
}: {
  readonly dispute: Dispute;
  readonly mayAct: boolean;
}): ReactElement {
  const { checks } = useWordsOf(disputeWords);
  const { language } = useLanguage();
  const [failure, setFailure] = useState<unknown>();
  const { id, findings, checkedAt, status } = dispute;
  const path = { id };
  const again = (
    <DisputeAct
      variant="default"
      onFailure={setFailure}
      act={async () => {
        setFailure(undefined);
        await keep(await dataOf(api.POST('/api/v1/disputes/{id}/checks', { params: { path } })));
      }}
    >
      {checks.again}
    </DisputeAct>
  );
  return (
    <Step title={checks.title} act={mayAct && status === 'open' ? again : undefined}>
      {failure === undefined ? null : <FailedState error={failure} />}
      {findings.length > 0 ? <Findings findings={findings} /> : null}
      {findings.length === 0 && status === 'open' ? (
        <>
          <Text c="dimmed">{checks.running}</Text>
          <LoadingState />
        </>
      ) : null}
      {findings.length === 0 && status === 'concluded' ? (
        <Text c="dimmed">{checks.erased}</Text>
      ) : null}
      {checkedAt === null ? null : (
        <Text size="sm" c="dimmed">
          {checks.at(dayAndTime(checkedAt, language))}
        </Text>
      )}
    </Step>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const { checks } = useWordsOf(disputeWords);
  const count = (result: Finding['result']): number =>
    findings.filter((one) => one.result === result).length;
  return (
    <>
      <Text fw={500}>{checks.summary(count('pass'), count('fail'), count('not-possible'))}</Text>
      <ul className="findings">
        {findings.map((finding) => (
          <FindingRow key={finding.check} finding={finding} />
        ))}
      </ul>
    </>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }): ReactElement {
  const { checks } = useWordsOf(disputeWords);
  const { check, title, decisive, result, parts } = finding;
  return (
    <li>
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Text fw={500}>
            {check} · {title}
          </Text>
          <Group gap="xs">
            {decisive ? (
              <Text size="sm" c="dimmed">
                {checks.decisive}
              </Text>
            ) : null}
            <Badge variant="outline" color={COLOURS[result]} tt="none" radius="sm" size="lg">
              {checks.result[result]}
            </Badge>
          </Group>
        </Group>
        <Text size="sm" c="dimmed">
          {checks.proves[check]}
        </Text>
        <details open={result === 'fail'}>
          <summary>{checks.details}</summary>
          <dl>
            {parts.map(({ name, result: part, value }, place) => (
              <div key={place} data-result={part}>
                <dt>
                  {name} — {checks.part[part]}
                </dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      </Stack>
    </li>
  );
}
