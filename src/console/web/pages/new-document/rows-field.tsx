import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import type { Variable } from './new-document-queries.js';
import type { Row } from './values.js';
import { newDocumentWords } from './words.js';

interface RowsFieldProps {
  readonly variable: Variable;
  readonly rows: readonly Row[];
  readonly change: (rows: readonly Row[]) => void;
  readonly error: string | undefined;
}

/** The rows of a table in the document. */
export function RowsField({ variable, rows, change, error }: RowsFieldProps): ReactElement {
  const words = useWordsOf(newDocumentWords);
  return (
    <Fieldset legend={variable.label}>
      <Stack gap="sm">
        {error === undefined ? null : (
          <Text size="sm" c="red">
            {error}
          </Text>
        )}
        {rows.map((row, at) => (
          <Group key={at} align="flex-end" gap="xs">
            {variable.fields.map(({ name, label, kind }) => (
              <TextInput
                key={name}
                label={label}
                flex={kind === 'text' ? '3 1 180px' : '1 1 90px'}
                value={row[name] ?? ''}
                onChange={(event) => {
                  change(rows.with(at, { ...row, [name]: event.currentTarget.value }));
                }}
              />
            ))}
            <Button
              variant="subtle"
              aria-label={words.removeRow}
              onClick={() => {
                change(rows.toSpliced(at, 1));
              }}
            >
              ✕
            </Button>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              change([...rows, {}]);
            }}
          >
            {words.addRow}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
