import { Paper, SimpleGrid, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import type { Figures } from './figures-queries.js';
import { figuresWords, type FiguresWords } from './words.js';

const SUMS = ['sent', 'opened', 'signed', 'declined', 'expired', 'cancelled'] as const;

/** The period in eight numbers. */
export function Tiles({ figures }: { readonly figures: Figures }): ReactElement {
  const words = useWordsOf(figuresWords);
  const { days, timeToSign } = figures;
  const time = (seconds: number | null): string => durationText(seconds, words.duration);
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
      {SUMS.map((name) => (
        <Tile
          key={name}
          name={words[name]}
          value={String(days.reduce((sum, day) => sum + day[name], 0))}
        />
      ))}
      <Tile name={words.median} value={time(timeToSign.medianSeconds)} />
      <Tile name={words.p90} value={time(timeToSign.p90Seconds)} />
    </SimpleGrid>
  );
}

function Tile({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <Paper withBorder p="sm" bg="var(--console-surface)">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text size="xl" fw={600}>
        {value}
      </Text>
    </Paper>
  );
}

/** The two largest units: «2 ч 15 мин». */
function durationText(seconds: number | null, units: FiguresWords['duration']): string {
  if (seconds === null) return '—';
  const parts = [
    [Math.floor(seconds / 86_400), units.days],
    [Math.floor(seconds / 3_600) % 24, units.hours],
    [Math.floor(seconds / 60) % 60, units.minutes],
    [Math.floor(seconds) % 60, units.seconds],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first === -1) return `0 ${units.seconds}`;
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${String(count)} ${unit}`)
    .join(' ');
}
