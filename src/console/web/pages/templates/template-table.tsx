import { Anchor, Badge, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { whoAmI } from '../../api/who-am-i.js';
import { type Column, DataTable } from '../../table/data-table.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { SigningSwitch } from './signing-switch.js';
import type { TemplateRow } from './template-queries.js';
import { templatesWords } from './words.js';

interface TemplateTableProps {
  readonly rows: readonly TemplateRow[];
  readonly more: (() => void) | undefined;
  readonly isLoadingMore: boolean;
}

export function TemplateTable({ rows, more, isLoadingMore }: TemplateTableProps): ReactElement {
  const words = useWordsOf(templatesWords);
  return (
    <DataTable
      label={words.title}
      columns={useTemplateColumns()}
      rows={rows}
      idOf={({ id }) => id}
      more={more}
      isLoadingMore={isLoadingMore}
    />
  );
}

function useTemplateColumns(): readonly Column<TemplateRow>[] {
  const words = useWordsOf(templatesWords);
  const { language } = useLanguage();
  const roles = useQuery(whoAmI).data?.roles ?? [];
  const isAdministrator = roles.includes('administrator');
  const makesDocuments = isAdministrator || roles.includes('employee');
  const columns: Column<TemplateRow>[] = [
    { id: 'name', header: words.name, cell: (row) => <TemplateName row={row} /> },
    {
      id: 'eSignature',
      header: words.eSignature,
      cell: (row) => <SigningSwitch template={row} isReadOnly={!isAdministrator} />,
    },
    { id: 'version', header: words.version, isNumeric: true, cell: ({ version }) => version },
    {
      id: 'changed',
      header: words.changed,
      isNumeric: true,
      cell: ({ updatedAt }) => (
        <span style={{ whiteSpace: 'nowrap' }}>{dayAndTime(updatedAt, language)}</span>
      ),
    },
  ];
  if (!makesDocuments) return columns;
  const acts = { id: 'acts', header: words.acts, cell: (row: TemplateRow) => <Make row={row} /> };
  return [...columns, acts];
}

function TemplateName({ row }: { readonly row: TemplateRow }): ReactElement {
  const words = useWordsOf(templatesWords);
  return (
    <Group gap="xs" display="inline-flex">
      <Anchor component={Link} to={`/templates/${row.id}`} c="var(--mantine-color-text)" fw={500}>
        {row.name}
      </Anchor>
      {row.shippedKey === null ? null : (
        <Badge variant="outline" color="var(--mantine-color-dimmed)" tt="none" radius="sm" fw={500}>
          {words.shipped}
        </Badge>
      )}
    </Group>
  );
}

function Make({ row }: { readonly row: TemplateRow }): ReactElement {
  const words = useWordsOf(templatesWords);
  return (
    <Button
      component={Link}
      to={`/documents/new?templateId=${row.id}`}
      variant="default"
      size="compact-sm"
      fw={500}
      aria-label={words.makeDocumentOf(row.name)}
    >
      {words.makeDocument}
    </Button>
  );
}
