import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../../words/language.js';
import type { KnownVariable, Variable } from '../template-queries.js';
import { templateWords } from '../words.js';

interface VariablePanelProps {
  readonly known: readonly KnownVariable[];
  /** Those of the text as it is now. */
  readonly used: readonly Variable[];
  readonly insert: (words: string) => void;
}

interface Insertable {
  readonly label: string;
  readonly words: string;
}

/** Everything that may stand in braces, by where it comes from. */
export function VariablePanel({ known, used, insert }: VariablePanelProps): ReactElement {
  const words = useWordsOf(templateWords).variables;
  const sources = [...new Set(known.map(({ source }) => source))];
  const isKnown = new Set(known.map(({ name }) => name));
  const own = used.filter(({ name, kind }) => !isKnown.has(name) && kind !== 'list');
  return (
    <Stack gap="sm" component="section" aria-label={words.title}>
      <Title order={2} size="h4">
        {words.title}
      </Title>
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <Row label={words.sources.values} items={own.map(inBraces)} insert={insert} />
      <Row
        label={words.places}
        items={[
          { label: words.placeOfClient, words: '{{подпись_клиента}}' },
          { label: words.placeOfCompany, words: '{{подпись_компании}}' },
        ]}
        insert={insert}
      />
      {sources.map((source) => (
        <Row
          key={source}
          label={words.sources[source]}
          items={known.filter((one) => one.source === source).map(inBraces)}
          insert={insert}
        />
      ))}
      <Row
        label={words.own}
        items={[
          { label: words.ownBySender, words: `{% field поле "${words.fieldName}" %}{{ поле }}` },
          {
            label: words.ownByClient,
            words: `{% field поле "${words.fieldName}" client: "text" %}{{ поле }}`,
          },
        ]}
        insert={insert}
      />
    </Stack>
  );
}

function inBraces({ name, label }: Pick<KnownVariable, 'name' | 'label'>): Insertable {
  return { label, words: `{{ ${name} }}` };
}

function Row({
  label,
  items,
  insert,
}: {
  readonly label: string;
  readonly items: readonly Insertable[];
  readonly insert: (words: string) => void;
}): ReactElement | null {
  const words = useWordsOf(templateWords).variables;
  if (items.length === 0) return null;
  return (
    <Stack gap={4} role="group" aria-label={label}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <Group gap={6}>
        {items.map((item) => (
          <Button
            key={item.words}
            variant="default"
            size="compact-sm"
            fw={400}
            title={item.words}
            aria-label={words.insert(item.label)}
            onClick={() => {
              insert(item.words);
            }}
          >
            {item.label}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
