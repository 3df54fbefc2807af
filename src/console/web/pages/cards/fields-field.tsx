import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import type { CardKind } from './card-queries.js';
import { type FieldRow, NO_FIELD } from './field-rows.js';
import { cardWords } from './words.js';

interface FieldsFieldProps {
  readonly kind: CardKind;
  readonly rows: readonly FieldRow[];
  readonly change: (rows: readonly FieldRow[]) => void;
  readonly repeated: ReadonlySet<string>;
  readonly error: string | undefined;
}

/** What templates write into a document from the card: name and value, row by row. */
export function FieldsField(props: FieldsFieldProps): ReactElement {
  const { kind, rows, change, repeated, error } = props;
  const words = useWordsOf(cardWords);
  return (
    <Fieldset legend={words.fields}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words.fieldsHint(kind)}
        </Text>
        {error === undefined ? null : (
          <Text size="sm" c="var(--mantine-color-error)">
            {words.fieldsWrong}
          </Text>
        )}
        {rows.map((row, at) => (
          <Group key={at} gap="xs" align="flex-start">
            <TextInput
              flex="1 1 120px"
              label={words.fieldName}
              value={row.name}
              maxLength={64}
              error={repeated.has(row.name.trim()) ? words.repeated : undefined}
              onChange={(event) => {
                change(rows.with(at, { ...row, name: event.currentTarget.value }));
              }}
            />
            <TextInput
              flex="2 1 160px"
              label={words.fieldValue}
              value={row.value}
              maxLength={4000}
              onChange={(event) => {
                change(rows.with(at, { ...row, value: event.currentTarget.value }));
              }}
            />
            <Button
              variant="default"
              mt={25}
              px="sm"
              aria-label={words.removeField(row.name, at + 1)}
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
            onClick={() => {
              change([...rows, NO_FIELD]);
            }}
          >
            {words.addField}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
