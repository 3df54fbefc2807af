import { Badge, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import type { HealthLine, Level } from './health-line.js';
import { healthWords } from './words.js';

const COLOURS: Readonly<Record<Level, string>> = {
  good: 'var(--console-good)',
  warning: 'var(--mantine-color-text)',
  broken: 'var(--mantine-color-error)',
};
const GROUNDS: Readonly<Record<Level, string>> = {
  good: 'var(--console-surface)',
  warning: 'var(--console-warning-ground)',
  broken: 'var(--console-error-ground)',
};

/** A line says its state in a word; the ground only helps to find it. */
export function HealthCard({ line }: { readonly line: HealthLine }): ReactElement {
  const words = useWordsOf(healthWords);
  const { id, title, level, facts, act, details = [] } = line;
  return (
    <Paper component="li" withBorder p="md" bg={GROUNDS[level]} data-line={id} data-level={level}>
      <Stack gap={6}>
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5">
            {title}
          </Title>
          <LevelChip level={level} />
        </Group>
        {facts.map((fact) => (
          <Text key={fact} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {fact}
          </Text>
        ))}
        {act === undefined ? null : (
          <Text size="sm">
            <b>{words.what}</b> {act}
          </Text>
        )}
        {details.map(([name, value]) => (
          <Text key={name} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {name}: <Code bg="transparent">{value}</Code>
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}

function LevelChip({ level }: { readonly level: Level }): ReactElement {
  const words = useWordsOf(healthWords);
  return (
    <Badge variant="outline" color={COLOURS[level]} tt="none" radius="sm" size="lg" fw={600}>
      {words.level[level]}
    </Badge>
  );
}
