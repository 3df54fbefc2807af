import { Button, Group, Stack, Title } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useWordsOf } from '../../words/language.js';
import { DayChart } from './day-chart.js';
import type { Figures } from './figures-queries.js';
import { NumberTable } from './number-table.js';
import { figuresWords } from './words.js';

const COLUMNS = ['sent', 'opened', 'signed', 'declined', 'expired', 'cancelled'] as const;

/** By day, as a chart or as the same numbers in a table. */
export function DayFigures({ days }: { readonly days: Figures['days'] }): ReactElement {
  const words = useWordsOf(figuresWords);
  const [asTable, setAsTable] = useState(false);
  return (
    <Stack component="section" gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {words.byDay}
        </Title>
        <Button
          variant="default"
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {asTable ? words.showChart : words.showTable}
        </Button>
      </Group>
      {asTable ? (
        <NumberTable
          label={words.byDay}
          heads={[words.day, ...COLUMNS.map((name) => words[name])]}
          rows={days
            .toReversed()
            .map((day) => [
              day.day.split('-').toReversed().join('.'),
              ...COLUMNS.map((name) => day[name]),
            ])}
        />
      ) : (
        <DayChart days={days} />
      )}
    </Stack>
  );
}
