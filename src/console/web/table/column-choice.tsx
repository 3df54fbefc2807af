import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useWords } from '../words/language.js';

interface HiddenColumns {
  readonly hidden: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

/**
 * Columns that the person switched off in one table; the browser keeps them.
 *
 * @param atFirst those that are off until the person chooses
 */
export function useHiddenColumns(table: string, atFirst: readonly string[] = []): HiddenColumns {
  const [ids, keep] = useLocalStorage<string[]>({
    key: `signet.columns.${table}`,
    defaultValue: [...atFirst],
    getInitialValueInEffect: false,
  });
  return {
    hidden: new Set(ids),
    toggle: (id) => {
      keep((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
    },
  };
}

/** @param columns those that can be switched off */
export function ColumnChoice({
  columns,
  hidden,
  toggle,
}: HiddenColumns & {
  readonly columns: readonly { readonly id: string; readonly header: string }[];
}): ReactElement {
  const { table } = useWords();
  return (
    <Popover position="bottom-end" transitionProps={{ duration: 0 }} trapFocus>
      <Popover.Target>
        <Button variant="default">{table.columns}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={table.columns}>
        <Stack gap="xs">
          {columns.map(({ id, header }) => (
            <Checkbox
              key={id}
              label={header}
              checked={!hidden.has(id)}
              onChange={() => {
                toggle(id);
              }}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
