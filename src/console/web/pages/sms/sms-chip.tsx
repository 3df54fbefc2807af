import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import type { Sms } from './sms-queries.js';
import { smsWords } from './words.js';

/** A word first; the colour only helps those who see it. */
const COLOURS: Readonly<Record<Sms['status'], string>> = {
  queued: 'var(--mantine-color-dimmed)',
  submitting: 'var(--mantine-color-dimmed)',
  accepted: 'var(--mantine-color-anchor)',
  sent: 'var(--mantine-color-anchor)',
  delivered: 'var(--console-good)',
  expired: 'var(--mantine-color-error)',
  undeliverable: 'var(--mantine-color-error)',
  rejected: 'var(--mantine-color-error)',
  unknown: 'var(--mantine-color-dimmed)',
};

export function SmsChip({ status }: { readonly status: Sms['status'] }): ReactElement {
  const { statuses } = useWordsOf(smsWords);
  return (
    <Badge
      miw="max-content"
      variant="outline"
      color={COLOURS[status]}
      tt="none"
      radius="sm"
      size="lg"
      fw={500}
    >
      {statuses[status]}
    </Badge>
  );
}
