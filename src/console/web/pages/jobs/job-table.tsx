import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { type Column, DataTable } from '../../table/data-table.js';
import { useLanguage, useWords, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { handlerWords } from './handler-words.js';
import type { Job } from './job-queries.js';
import { jobWords } from './words.js';

interface JobTableProps {
  readonly rows: readonly Job[];
  /** Only what failed can be chosen and tried again. */
  readonly isDead: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
  readonly retry: (ids: readonly string[]) => void;
  readonly isBusy: boolean;
  readonly more: (() => void) | undefined;
  readonly isLoadingMore: boolean;
}

export function JobTable(props: JobTableProps): ReactElement {
  const { rows, isDead, chosen, choose, more, isLoadingMore } = props;
  const { nav } = useWords();
  const { language } = useLanguage();
  const columns = useJobColumns(props);
  const nameOf = (job: Job): string =>
    `${handlerWords(job.handler, language)}, ${dayAndTime(job.createdAt, language)}`;
  return (
    <DataTable
      label={nav.jobs}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      {...(isDead ? { choice: { chosen, choose, nameOf } } : {})}
      more={more}
      isLoadingMore={isLoadingMore}
    />
  );
}

function useJobColumns({ isDead, retry, isBusy }: JobTableProps): readonly Column<Job>[] {
  const words = useWordsOf(jobWords);
  const { language } = useLanguage();
  const columns: Column<Job>[] = [
    {
      id: 'what',
      header: words.what,
      cell: ({ handler }) => <Text fw={500}>{handlerWords(handler, language)}</Text>,
    },
    {
      id: 'error',
      header: words.error,
      cell: ({ lastError }) => (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {lastError ?? '—'}
        </Text>
      ),
    },
    {
      id: 'attempts',
      header: words.attempts,
      isNumeric: true,
      cell: ({ attempts, maxAttempts }) => `${String(attempts)} / ${String(maxAttempts)}`,
    },
    {
      id: 'when',
      header: words.when,
      isNumeric: true,
      cell: ({ finishedAt, runAt }) => dayAndTime(finishedAt ?? runAt, language),
    },
  ];
  if (!isDead) return columns;
  const again: Column<Job> = {
    id: 'retry',
    header: words.retry,
    cell: ({ id, handler }) => (
      <Button
        variant="default"
        size="xs"
        disabled={isBusy}
        aria-label={words.retryOf(handlerWords(handler, language))}
        onClick={() => {
          retry([id]);
        }}
      >
        {words.retry}
      </Button>
    ),
  };
  return [...columns, again];
}
