import { Button, Text, Timeline } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { eventWords } from '../document/event-words.js';
import type { DisputeEvent } from './dispute-queries.js';
import { disputeWords } from './words.js';

/** Newest first; what only experts and programs want to know comes on demand. */
export function DisputeEvents({
  items,
}: {
  readonly items: readonly DisputeEvent[];
}): ReactElement {
  const { paper } = useWordsOf(disputeWords);
  const known = useWordsOf(eventWords);
  const { language } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const shown = items
    .filter(({ type }) => isWhole || known[type] !== undefined)
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq);
  const hidden = items.length - shown.length;
  return (
    <>
      <Timeline bulletSize={14} lineWidth={2}>
        {shown.map(({ stream, seq, type, at }) => (
          <Timeline.Item key={`${stream}/${String(seq)}`} title={known[type] ?? type}>
            <Text size="sm" c="dimmed">
              {dayAndTime(at, language)}
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
          {paper.all(hidden)}
        </Button>
      ) : null}
    </>
  );
}
