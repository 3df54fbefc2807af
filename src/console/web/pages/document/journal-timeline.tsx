import { Alert, Button, Stack, Text, Timeline, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { type Document, type JournalItem, journalOf } from './document-queries.js';
import { eventWords } from './event-words.js';
import { documentWords } from './words.js';

/** The evidence in human words, newest first, and whether its chain is whole. */
export function JournalTimeline({ document }: { readonly document: Document }): ReactElement {
  const words = useWordsOf(documentWords);
  const changedAt = `${document.statusChangedAt}/${document.sealedAt ?? ''}`;
  const { data, isError, error, refetch } = useQuery(journalOf(document.id, changedAt));
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {words.journal}
      </Title>
      {isError ? <FailedState error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <>
          <Alert color={data.chain.ok ? 'green' : 'red'} variant="outline" p="xs">
            {data.chain.ok ? words.journalWhole : words.journalBroken}
          </Alert>
          <Events items={data.items} />
        </>
      ) : null}
      {!data && !isError ? <LoadingState /> : null}
    </Stack>
  );
}

function Events({ items }: { readonly items: readonly JournalItem[] }): ReactElement {
  const words = useWordsOf(documentWords);
  const known = useWordsOf(eventWords);
  const { language } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const shown = items
    .filter(({ type }) => isWhole || known[type] !== undefined)
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq);
  const hidden = items.length - shown.length;
  if (items.length === 0) return <Text c="dimmed">{words.journalEmpty}</Text>;
  return (
    <>
      <Timeline bulletSize={14} lineWidth={2}>
        {shown.map((item) => (
          <Timeline.Item
            key={`${item.stream}/${String(item.seq)}`}
            title={known[item.type] ?? item.type}
          >
            <Text size="sm" c="dimmed">
              {dayAndTime(item.at, language)}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
      {hidden > 0 ? (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setWhole(true);
          }}
        >
          {words.otherEvents(hidden)}
        </Button>
      ) : null}
    </>
  );
}
