import { Anchor, Group, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Column } from '../../table/data-table.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import type { DocumentRow } from './document-queries.js';
import { StatusChip } from './status-chip.js';
import { documentListWords } from './words.js';

/** Off until somebody wants them: the others fill a screen. */
export const HIDDEN_AT_FIRST = ['template', 'created'];

/** The first one names the row and always stays. */
export function useDocumentColumns(): readonly [
  Column<DocumentRow>,
  ...(readonly Column<DocumentRow>[]),
] {
  const { language, words } = useLanguage();
  const { documents } = words;
  const own = useWordsOf(documentListWords);
  const moment = (text: string): ReactElement => (
    <span style={{ whiteSpace: 'nowrap' }}>{dayAndTime(text, language)}</span>
  );
  return [
    { id: 'name', header: documents.name, cell: (row) => <DocumentName row={row} /> },
    { id: 'client', header: own.client, cell: ({ client }) => clientCell(client) },
    { id: 'status', header: documents.status, cell: (row) => <DocumentStatus row={row} /> },
    {
      id: 'statusChanged',
      header: own.statusChanged,
      isNumeric: true,
      cell: ({ statusChangedAt }) => moment(statusChangedAt),
    },
    { id: 'author', header: documents.author, cell: ({ author }) => author.name },
    { id: 'template', header: own.template, cell: ({ templateName }) => templateName },
    { id: 'card', header: own.card, cell: cardCell },
    {
      id: 'created',
      header: documents.created,
      isNumeric: true,
      cell: ({ createdAt }) => moment(createdAt),
    },
  ];
}

function DocumentName({ row }: { readonly row: DocumentRow }): ReactElement {
  return (
    <Anchor
      component={Link}
      to={`/documents/${row.id}`}
      c="var(--mantine-color-text)"
      fw={500}
      size="sm"
    >
      {row.title}
      {row.number === '' ? null : <> №&nbsp;{row.number}</>}
    </Anchor>
  );
}

function DocumentStatus({ row }: { readonly row: DocumentRow }): ReactElement {
  const { documents } = useLanguage().words;
  return (
    <Group gap={6} miw="max-content">
      <StatusChip status={row.status} />
      {row.awaitingClientData ? (
        <Text size="sm" c="dimmed">
          {documents.awaitsData}
        </Text>
      ) : null}
    </Group>
  );
}

function clientCell(client: DocumentRow['client']): ReactNode {
  if (!client) return null;
  return (
    <Anchor size="sm" component={Link} to={`/contacts/${client.contactId}`}>
      {client.fullName}
    </Anchor>
  );
}

/** A contact's own card would only say the client once more. */
function cardCell({ card, cardTitle }: DocumentRow): ReactNode {
  if (!card || cardTitle === null || card.type === 'contact') return null;
  return (
    <Anchor size="sm" component={Link} to={`/cards/${card.type}/${card.id}`}>
      {cardTitle}
    </Anchor>
  );
}
