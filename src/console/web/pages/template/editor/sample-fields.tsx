import { SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { problemAt } from '../../../api/problem-at.js';
import { useWordsOf } from '../../../words/language.js';
import type { Values, Variable } from '../template-queries.js';
import { templateWords } from '../words.js';

interface SampleFieldsProps {
  readonly variables: readonly Variable[];
  readonly values: Values;
  readonly change: (values: Values) => void;
  /** What the preview was refused with. */
  readonly error: unknown;
}

/** Values to look with: of another name the page may break elsewhere. */
export function SampleFields(props: SampleFieldsProps): ReactElement | null {
  const { variables, values, change, error } = props;
  const words = useWordsOf(templateWords).preview;
  const single = variables.filter(({ kind }) => kind !== 'list');
  if (single.length === 0) return null;
  return (
    <Stack gap="sm" component="section" aria-label={words.values}>
      <Title order={2} size="h4">
        {words.values}
      </Title>
      <Text size="sm" c="dimmed">
        {words.valuesHint}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {single.map(({ name, label, sample }) => (
          <TextInput
            key={name}
            label={label}
            placeholder={typeof sample === 'string' ? sample : ''}
            value={values[name] ?? ''}
            error={problemAt(error, `/values/${name.replaceAll('.', '/')}`)}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              const others = Object.entries(values).filter(([other]) => other !== name);
              change(Object.fromEntries(typed === '' ? others : [...others, [name, typed]]));
            }}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
