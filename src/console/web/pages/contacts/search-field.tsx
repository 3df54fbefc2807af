import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';

/** So long nobody types before the list is asked. */
const PAUSE_MS = 250;

/** What is looked for, kept in the address as `q`. */
export function SearchField({
  label,
  hint,
}: {
  readonly label: string;
  readonly hint: string;
}): ReactElement {
  const [search, setSearch] = useSearchParams();
  const look = useDebouncedCallback((q: string) => {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (q === '') next.delete('q');
        else next.set('q', q);
        return next;
      },
      { replace: true },
    );
  }, PAUSE_MS);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={hint}
      defaultValue={search.get('q') ?? ''}
      maxLength={200}
      maw={480}
      onChange={(event) => {
        look(event.currentTarget.value.trim());
      }}
    />
  );
}
