import { Stack, Text, Title } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { fsckLine } from './fsck-line.js';
import { type HealthLine, type Judge, worstOf } from './health-line.js';
import { HealthCard } from './health-list.js';
import {
  componentList,
  evidenceCheck,
  jobSummary,
  logKeys,
  logStatus,
  sealStatus,
  smsBalances,
} from './health-queries.js';
import { logLines } from './log-lines.js';
import { componentLine, jobsLine, sealLine, smsLines } from './other-lines.js';
import { healthWords } from './words.js';

/** What the installation stands on, each thing with a word and what to do. */
export function Component(): ReactElement {
  const words = useWordsOf(healthWords);
  const { lines, isPending, failed } = useHealthLines();
  useTitle(words.title);
  const worst = worstOf(lines.map(({ level }) => level));
  const summary = { good: words.allGood, warning: words.someWarning, broken: words.someBroken };
  return (
    <Stack>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      {isPending ? <LoadingState /> : null}
      {isPending || failed.length > 0 ? null : (
        <Text fw={600} role="status">
          {summary[worst]}
        </Text>
      )}
      {failed.map(({ error, refetch }, place) => (
        <FailedState key={place} error={error} retry={() => void refetch()} />
      ))}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {lines.map((line) => (
          <HealthCard key={line.id} line={line} />
        ))}
      </Stack>
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
    </Stack>
  );
}

interface Health {
  readonly lines: readonly HealthLine[];
  readonly isPending: boolean;
  readonly failed: readonly UseQueryResult[];
}

/** Broken things first. What cannot be asked does not hide the rest. */
function useHealthLines(): Health {
  const words = useWordsOf(healthWords);
  const { language } = useLanguage();
  const components = useQuery(componentList);
  const log = useQuery(logStatus);
  const keys = useQuery(logKeys);
  const seal = useQuery(sealStatus);
  const check = useQuery(evidenceCheck);
  const jobs = useQuery(jobSummary);
  const balances = useQuery(smsBalances);
  const asked = [components, log, keys, seal, check, jobs, balances] as const;
  const sum = new Intl.NumberFormat(language, { style: 'currency', currency: 'RUB' });
  const judge: Judge = {
    words,
    now: new Date(Math.max(...asked.map(({ dataUpdatedAt }) => dataUpdatedAt))),
    at: (moment) => dayAndTime(moment, language),
  };
  const lines = [
    ...(log.data ? logLines(log.data, keys.data?.items ?? [], judge) : []),
    ...(seal.data ? [sealLine(seal.data, judge)] : []),
    ...(check.data ? [fsckLine(check.data, judge)] : []),
    ...(jobs.data ? [jobsLine(jobs.data, judge)] : []),
    ...(balances.data
      ? smsLines(balances.data.items, judge, (kopecks) => sum.format(kopecks / 100))
      : []),
    ...(components.data?.items ?? []).map((one) => componentLine(one, judge)),
  ];
  const order = ['broken', 'warning', 'good'] as const;
  return {
    lines: order.flatMap((level) => lines.filter((line) => line.level === level)),
    isPending: asked.some((query) => query.isPending),
    failed: asked.filter((query) => query.isError),
  };
}
