import { Anchor, Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { FailedState, LoadingState } from '../../shell/states.js';
import { type Column, DataTable } from '../../table/data-table.js';
import { useLanguage, useWords, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { useRights } from '../contacts/roles.js';
import { StatusChip } from '../documents/status-chip.js';
import type { DocumentRow } from '../documents/document-queries.js';
import { documentsMadeFor } from './person-queries.js';
import { Section } from '../../shell/section.js';
import { personWords } from './words.js';

interface MadeDocumentsProps {
  readonly from: Parameters<typeof documentsMadeFor>[0];
  /** Where the next one is made. */
  readonly createAt: string;
}

/** Documents of one contact or one card, with what became of each. */
export function MadeDocuments({ from, createAt }: MadeDocumentsProps): ReactElement {
  const { documents } = useWords();
  const words = useWordsOf(personWords);
  const { mayWrite } = useRights();
  const list = useInfiniteQuery(documentsMadeFor(from));
  const columns = useDocumentColumns();
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={documents.title}>
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <FailedState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data && rows.length === 0 ? (
        <Text c="dimmed">
          {words.noDocuments}{' '}
          {mayWrite ? (
            <Anchor component={Link} to={createAt} underline="always">
              {words.firstDocument}
            </Anchor>
          ) : null}
        </Text>
      ) : null}
      {rows.length > 0 ? (
        <DataTable label={documents.title} columns={columns} rows={rows} idOf={({ id }) => id} />
      ) : null}
      {list.hasNextPage ? (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {words.more}
        </Button>
      ) : null}
    </Section>
  );
}

/** A chip is not cut off, and a moment stays on one line, however narrow the column. */
const WHOLE = { display: 'inline-block', minWidth: 'max-content' };

function useDocumentColumns(): readonly Column<DocumentRow>[] {
  const { language, words } = useLanguage();
  const { documents } = words;
  return [
    {
      id: 'name',
      header: documents.name,
      cell: ({ id, title, number }) => (
        <Anchor component={Link} to={`/documents/${id}`} c="var(--mantine-color-text)" fw={500}>
          {title} №&nbsp;{number}
        </Anchor>
      ),
    },
    {
      id: 'status',
      header: documents.status,
      cell: ({ status }) => (
        <div style={WHOLE}>
          <StatusChip status={status} />
        </div>
      ),
    },
    {
      id: 'created',
      header: documents.created,
      isNumeric: true,
      cell: ({ createdAt }) => <span style={WHOLE}>{dayAndTime(createdAt, language)}</span>,
    },
  ];
}
