import { Anchor, Button, Center, Group, Stack, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../shell/states.js';
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
    <Stack>
      <Table.ScrollContainer minWidth={560}>
        <Table highlightOnHover verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{documents.name}</Table.Th>
              <Table.Th>{documents.status}</Table.Th>
              <Table.Th>{documents.author}</Table.Th>
              <Table.Th ta="right">{documents.created}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {more ? (
        <Center>
          <Button variant="default" onClick={more} loading={isLoadingMore}>
            {documents.more}
          </Button>
        </Center>
      ) : null}
    </Stack>
  );
}

function Row({ row }: { readonly row: DocumentRow }): ReactElement {
  const { language, words } = useLanguage();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/documents/${row.id}`} c="var(--mantine-color-text)" fw={500}>
          {row.title} №&nbsp;{row.number}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <Group gap={6}>
          <StatusChip status={row.status} />
          {row.awaitingClientData ? (
            <Text size="sm" c="dimmed">
              {words.documents.awaitsData}
            </Text>
          ) : null}
        </Group>
      </Table.Td>
      <Table.Td>{row.author.name}</Table.Td>
      <Table.Td ta="right">{dayAndTime(row.createdAt, language)}</Table.Td>
    </Table.Tr>
  );
}
