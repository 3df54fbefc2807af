import { Anchor, Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../shell/states.js';
import { type Column, DataTable } from '../../table/data-table.js';
import { useLanguage } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { type DocumentFilters, isFiltered } from './document-filters.js';
import type { DocumentRow } from './document-queries.js';
import { StatusChip } from './status-chip.js';

interface DocumentTableProps {
  readonly rows: readonly DocumentRow[];
  readonly filters: DocumentFilters;
  readonly more: (() => void) | undefined;
  readonly isLoadingMore: boolean;
  readonly reset: () => void;
}

export function DocumentTable(props: DocumentTableProps): ReactElement {
  const { rows, filters, more, isLoadingMore, reset } = props;
  const { documents } = useLanguage().words;
  const columns = useDocumentColumns();
  if (rows.length === 0) {
    if (!isFiltered(filters)) return <EmptyState text={documents.empty} />;
    const act = (
      <Button variant="default" onClick={reset}>
        {documents.reset}
      </Button>
    );
    return <EmptyState text={documents.nothingFound} act={act} />;
  }
  return (
    <DataTable
      label={documents.title}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      more={more}
      isLoadingMore={isLoadingMore}
    />
  );
}

function useDocumentColumns(): readonly Column<DocumentRow>[] {
  const { language, words } = useLanguage();
  const { documents } = words;
  return [
    { id: 'name', header: documents.name, cell: (row) => <DocumentName row={row} /> },
    { id: 'status', header: documents.status, cell: (row) => <DocumentStatus row={row} /> },
    { id: 'author', header: documents.author, cell: ({ author }) => author.name },
    {
      id: 'created',
      header: documents.created,
      isNumeric: true,
      cell: ({ createdAt }) => dayAndTime(createdAt, language),
    },
  ];
}

function DocumentName({ row }: { readonly row: DocumentRow }): ReactElement {
  return (
    <Anchor component={Link} to={`/documents/${row.id}`} c="var(--mantine-color-text)" fw={500}>
      {row.title} №&nbsp;{row.number}
    </Anchor>
  );
}

function DocumentStatus({ row }: { readonly row: DocumentRow }): ReactElement {
  const { documents } = useLanguage().words;
  return (
    <Group gap={6}>
      <StatusChip status={row.status} />
      {row.awaitingClientData ? (
        <Text size="sm" c="dimmed">
          {documents.awaitsData}
        </Text>
      ) : null}
    </Group>
  );
}
