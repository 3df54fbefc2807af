import { Button, Group, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import { lastDays, type Period } from './period.js';
import { figuresWords } from './words.js';

const USUAL = [7, 30, 90] as const;

/** The usual periods up to today, or any days. */
export function PeriodBar({
  shown,
  timezone,
  onChange,
}: {
  /** What the figures are of. */
  readonly shown: Period;
  /** The organization's; until it is known the browser's own. */
  readonly timezone: string | undefined;
  readonly onChange: (period: Period) => void;
}): ReactElement {
  const words = useWordsOf(figuresWords);
  // Swedes write days as the API does.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format();
  return (
    <Group align="flex-end" role="group" aria-label={words.period}>
      <Button.Group>
        {USUAL.map((days) => (
          <Button
            key={days}
            variant="default"
            aria-pressed={shown.to === today && lastDays(today, days).from === shown.from}
            onClick={() => {
              onChange(lastDays(today, days));
            }}
          >
            {words.lastDays(days)}
          </Button>
        ))}
      </Button.Group>
      <TextInput
        type="date"
        label={words.from}
        value={shown.from}
        max={shown.to}
        onChange={(event) => {
          onChange({ ...shown, from: event.currentTarget.value });
        }}
      />
      <TextInput
        type="date"
        label={words.to}
        value={shown.to}
        min={shown.from}
        onChange={(event) => {
          onChange({ ...shown, to: event.currentTarget.value });
        }}
      />
    </Group>
  );
}
