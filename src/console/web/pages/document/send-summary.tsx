import { Alert, List, Paper, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import { previewOfSending, type SendWish } from './document-queries.js';
import { documentWords } from './words.js';

/** Before sending: who gets which SMS, what it costs, and what will be asked about later. */
export function SendSummary({
  documentId,
  wish,
}: {
  readonly documentId: string;
  readonly wish: SendWish;
}): ReactElement | null {
  const { dialog } = useWordsOf(documentWords);
  const [phone] = useDebouncedValue(wish.phone, 400);
  const { data } = useQuery(previewOfSending(documentId, { ...wish, phone }));
  // What would be refused is said by sending itself, beside its button.
  if (!data) return null;
  const warnings = data.warnings.filter(({ code }) => code !== 'typed_number');
  return (
    <Stack gap="xs" aria-live="polite">
      <Text fw={600}>{data.summary}</Text>
      {data.messages.map(({ purpose, sender, text }) => (
        <Paper key={purpose} withBorder p="sm" bg="var(--mantine-color-body)">
          <Text size="sm" c="dimmed">
            {dialog.smsFrom(sender)}
          </Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Text>
        </Paper>
      ))}
      {warnings.length > 0 ? (
        <Alert color="yellow" variant="outline">
          <List size="sm">
            {warnings.map(({ code, message }) => (
              <List.Item key={code}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
    </Stack>
  );
}
