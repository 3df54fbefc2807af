import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useSearchParams } from 'react-router';
import { whoAmI } from '../../api/who-am-i.js';
import { EmptyState, FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWordsOf } from '../../words/language.js';
import { NewTemplateDialog } from './new-template-dialog.js';
import { templateList } from './template-queries.js';
import { TemplateTable } from './template-table.js';
import { templatesWords } from './words.js';

/** So long nobody types before the list is asked. */
const PAUSE_MS = 250;

export function Component(): ReactElement {
  const words = useWordsOf(templatesWords);
  useTitle(words.title);
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const list = useInfiniteQuery(templateList(q));
  const me = useQuery(whoAmI);
  const [isMaking, setMaking] = useState(false);
  const look = (wanted: string): void => {
    setSearch(wanted === '' ? {} : { q: wanted }, { replace: true });
  };
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {words.title}
        </Title>
        {me.data?.roles.includes('administrator') ? (
          <Button
            onClick={() => {
              setMaking(true);
            }}
          >
            {words.create}
          </Button>
        ) : null}
      </Group>
      <Text c="dimmed" size="sm">
        {words.intro}
      </Text>
      <SearchLine q={q} look={look} />
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <FailedState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data && rows.length === 0 ? <NothingThere q={q} look={look} /> : null}
      {rows.length > 0 ? (
        <TemplateTable
          rows={rows}
          more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          isLoadingMore={list.isFetchingNextPage}
        />
      ) : null}
      <NewTemplateDialog
        opened={isMaking}
        close={() => {
          setMaking(false);
        }}
      />
    </Stack>
  );
}

interface Search {
  readonly q: string;
  readonly look: (wanted: string) => void;
}

function SearchLine({ q, look }: Search): ReactElement {
  const words = useWordsOf(templatesWords);
  const lookSoon = useDebouncedCallback(look, PAUSE_MS);
  const [typed, type] = useState(q);
  // The address was changed by something else: the button, or the way back.
  const [known, know] = useState(q);
  if (q !== known) {
    know(q);
    if (q !== typed.trim()) type(q);
  }
  return (
    <TextInput
      type="search"
      label={words.search}
      placeholder={words.searchHint}
      value={typed}
      maxLength={200}
      maw={420}
      onChange={(event) => {
        type(event.currentTarget.value);
        lookSoon(event.currentTarget.value.trim());
      }}
    />
  );
}

function NothingThere({ q, look }: Search): ReactElement {
  const words = useWordsOf(templatesWords);
  if (q === '') return <EmptyState text={words.empty} />;
  const act = (
    <Button
      variant="default"
      onClick={() => {
        look('');
      }}
    >
      {words.reset}
    </Button>
  );
  return <EmptyState text={words.nothingFound} act={act} />;
}
