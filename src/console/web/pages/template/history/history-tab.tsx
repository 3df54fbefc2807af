import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { FailedState, LoadingState } from '../../../shell/states.js';
import { type Column, DataTable } from '../../../table/data-table.js';
import { useLanguage, useWordsOf } from '../../../words/language.js';
import { dayAndTime } from '../../../words/moments.js';
import { type Template, type VersionRow, versionsOf } from '../template-queries.js';
import { templateWords } from '../words.js';
import { Comparison } from './comparison-choice.js';
import { RestoreDialog } from './restore-dialog.js';

interface HistoryTabProps {
  readonly template: Template;
  readonly isWriter: boolean;
}

export function HistoryTab({ template, isWriter }: HistoryTabProps): ReactElement {
  const { versions } = useWordsOf(templateWords);
  const list = useInfiniteQuery(versionsOf(template.id));
  const [restored, restore] = useState<number>();
  const columns = useVersionColumns(template, isWriter ? restore : undefined);
  if (list.isError) return <FailedState error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <LoadingState />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {versions.title}
        </Title>
        <DataTable
          label={versions.title}
          columns={columns}
          rows={rows}
          idOf={({ version }) => String(version)}
          more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          isLoadingMore={list.isFetchingNextPage}
        />
      </Stack>
      {template.version === 1 ? (
        <Text c="dimmed">{versions.one}</Text>
      ) : (
        <Comparison template={template} rows={rows} />
      )}
      <RestoreDialog
        template={template}
        version={restored}
        close={() => {
          restore(undefined);
        }}
      />
    </Stack>
  );
}

function useVersionColumns(
  template: Template,
  restore: ((version: number) => void) | undefined,
): readonly Column<VersionRow>[] {
  const { versions } = useWordsOf(templateWords);
  const { language } = useLanguage();
  const columns: Column<VersionRow>[] = [
    {
      id: 'version',
      header: versions.version,
      cell: ({ version }) => (
        <Group gap="xs" display="inline-flex">
          {version}
          {version === template.version ? (
            <Badge variant="outline" color="var(--console-good)" tt="none" radius="sm">
              {versions.current}
            </Badge>
          ) : null}
        </Group>
      ),
    },
    {
      id: 'author',
      header: versions.author,
      cell: ({ author }) => author?.name ?? versions.signet,
    },
    {
      id: 'created',
      header: versions.created,
      isNumeric: true,
      cell: ({ createdAt }) => dayAndTime(createdAt, language),
    },
  ];
  if (!restore) return columns;
  const acts: Column<VersionRow> = {
    id: 'acts',
    header: versions.acts,
    cell: ({ version }) =>
      version === template.version ? null : (
        <Button
          variant="default"
          size="compact-sm"
          fw={500}
          aria-label={versions.restoreOf(version)}
          onClick={() => {
            restore(version);
          }}
        >
          {versions.restore}
        </Button>
      ),
  };
  return [...columns, acts];
}
