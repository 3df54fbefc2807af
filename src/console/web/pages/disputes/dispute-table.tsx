import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { whoAmI } from '../../api/who-am-i.js';
import { type Column, DataTable } from '../../table/data-table.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { DisputeChip } from './dispute-chip.js';
import type { DisputeRow } from './dispute-queries.js';
import { disputesWords } from './words.js';

interface DisputeTableProps {
  readonly rows: readonly DisputeRow[];
  readonly more: (() => void) | undefined;
  readonly isLoadingMore: boolean;
}

export function DisputeTable({ rows, more, isLoadingMore }: DisputeTableProps): ReactElement {
  const words = useWordsOf(disputesWords);
  const { data: me } = useQuery(whoAmI);
  const columns = useDisputeColumns(me?.roles.includes('operator') ?? false);
  return (
    <DataTable
      label={words.title}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      more={more}
      isLoadingMore={isLoadingMore}
    />
  );
}

/** Whose dispute it is matters to the operator alone: others see those of their own company. */
function useDisputeColumns(isOperator: boolean): readonly Column<DisputeRow>[] {
  const words = useWordsOf(disputesWords);
  const { language } = useLanguage();
  const organization: Column<DisputeRow> = {
    id: 'organization',
    header: words.organization,
    cell: ({ organizationName }) => organizationName,
  };
  return [
    { id: 'document', header: words.document, cell: (row) => <DisputedDocument row={row} /> },
    ...(isOperator ? [organization] : []),
    { id: 'claimant', header: words.claimant, cell: ({ claimant }) => claimant || words.erased },
    { id: 'state', header: words.state, cell: (row) => <DisputeState row={row} /> },
    {
      id: 'opened',
      header: words.opened,
      isNumeric: true,
      cell: ({ openedAt }) => dayAndTime(openedAt, language),
    },
    {
      id: 'meeting',
      header: words.meeting,
      isNumeric: true,
      cell: ({ startedAt }) =>
        startedAt === null ? words.noMeeting : dayAndTime(startedAt, language),
    },
  ];
}

function DisputedDocument({ row }: { readonly row: DisputeRow }): ReactElement {
  const words = useWordsOf(disputesWords);
  const { id, documentTitle, documentNumber, number } = row;
  const name = documentTitle === '' ? words.erased : `${documentTitle} №\u00A0${documentNumber}`;
  return (
    <Stack gap={0}>
      <Anchor component={Link} to={`/disputes/${id}`} c="var(--mantine-color-text)" fw={500}>
        {name}
      </Anchor>
      <Text size="sm" c="dimmed">
        {words.number} {words.protocol(number)}
      </Text>
    </Stack>
  );
}

function DisputeState({ row }: { readonly row: DisputeRow }): ReactElement {
  const words = useWordsOf(disputesWords);
  return (
    <Stack gap={2} align="flex-start">
      <DisputeChip status={row.status} />
      {row.conclusion === null ? null : (
        <Text size="sm" c="dimmed">
          {words.conclusion[row.conclusion]}
        </Text>
      )}
    </Stack>
  );
}
