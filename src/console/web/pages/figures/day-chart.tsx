import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useWordsOf } from '../../words/language.js';
import type { Figures } from './figures-queries.js';
import { figuresWords } from './words.js';

const TICK = { fill: 'var(--mantine-color-text)', fontSize: 13 };
const SENT = 'var(--mantine-color-text)';
const SIGNED = 'var(--console-good)';

/** Sent is a broken line, signed a whole one: told apart without colours too. */
export function DayChart({ days }: { readonly days: Figures['days'] }): ReactElement {
  const words = useWordsOf(figuresWords);
  const sum = (name: 'sent' | 'signed'): number => days.reduce((all, day) => all + day[name], 0);
  return (
    <>
      <Group gap="lg" aria-hidden>
        <Text size="sm">┅ {words.sent}</Text>
        <Text size="sm" c="var(--console-good)">
          ━ {words.signed}
        </Text>
      </Group>
      {/* Until it is drawn anew, the chart of a wide screen is wider than a screen that was turned. */}
      <div
        role="img"
        aria-label={words.chartLabel(sum('sent'), sum('signed'))}
        style={{ overflow: 'hidden' }}
      >
        <ResponsiveContainer width="100%" height={260}>
          <LineChart data={[...days]} accessibilityLayer={false} margin={{ left: 0, right: 16 }}>
            <CartesianGrid stroke="var(--console-line)" vertical={false} />
            <XAxis dataKey="day" tick={TICK} tickFormatter={dayAndMonth} minTickGap={24} />
            <YAxis allowDecimals={false} width={40} tick={TICK} />
            <Line
              dataKey="sent"
              stroke={SENT}
              strokeDasharray="6 4"
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey="signed"
              stroke={SIGNED}
              strokeWidth={3}
              dot={false}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </>
  );
}

function dayAndMonth(day: string): string {
  return `${day.slice(8)}.${day.slice(5, 7)}`;
}
