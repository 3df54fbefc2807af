import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import { smsWords } from './words.js';

/** So long nobody types before the list is asked. */
const PAUSE_MS = 400;

export function PhoneField({
  phone,
  change,
  isWrong,
}: {
  readonly phone: string;
  readonly change: (changed: { readonly phone: string }) => void;
  readonly isWrong: boolean;
}): ReactElement {
  const words = useWordsOf(smsWords);
  const look = useDebouncedCallback((typed: string) => {
    change({ phone: typed });
  }, PAUSE_MS);
  return (
    <TextInput
      type="search"
      inputMode="tel"
      label={words.phone}
      placeholder={words.phoneHint}
      defaultValue={phone}
      maxLength={40}
      flex="1 1 240px"
      error={isWrong ? words.phoneWrong : undefined}
      onChange={(event) => {
        look(event.currentTarget.value.trim());
      }}
    />
  );
}
