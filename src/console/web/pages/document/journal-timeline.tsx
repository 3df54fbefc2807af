import { Button, Stack, Text, Timeline, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { ChainState, streamWords } from './chain-state.js';
import { type Document, type JournalItem, journalOf } from './document-queries.js';
import { eventDetailWords } from './event-detail-words.js';
import { detailsOf } from './event-details.js';
import { eventWords, expertEventWords } from './event-words.js';
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
          <ChainState chain={data.chain} />
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
  const expertWords = useWordsOf(expertEventWords);
  const [isWhole, setWhole] = useState(false);
  const shown = items
    .filter(({ type }) => isWhole || known[type] !== undefined)
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq);
  const streams = new Set(items.map(({ stream }) => stream));
  const expert = items.filter(({ type }) => known[type] === undefined).length;
  if (items.length === 0) return <Text c="dimmed">{words.journalEmpty}</Text>;
  return (
    <>
      <Timeline bulletSize={14} lineWidth={2}>
        {shown.map((item) => (
          <Timeline.Item
            key={`${item.stream}/${String(item.seq)}`}
            title={known[item.type] ?? expertWords[item.type] ?? item.type}
          >
            <EventFacts item={item} isPlaced={isWhole && streams.size > 1} />
          </Timeline.Item>
        ))}
      </Timeline>
      {expert > 0 ? (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? words.fewerEvents : words.otherEvents(expert)}
        </Button>
      ) : null}
    </>
  );
}

/** @param isPlaced whether it is said which of several chains the event stands in */
function EventFacts({
  item,
  isPlaced,
}: {
  readonly item: JournalItem;
  readonly isPlaced: boolean;
}): ReactElement {
  const words = useWordsOf(documentWords);
  const detailWords = useWordsOf(eventDetailWords);
  const { language } = useLanguage();
  const details = detailsOf(item, detailWords);
  const place = isPlaced ? ` · ${streamWords(item.stream, words)}, № ${String(item.seq)}` : '';
  return (
    <>
      {details.length > 0 ? (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {details.join(' · ')}
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {dayAndTime(item.at, language)}
        {place}
      </Text>
    </>
  );
}
