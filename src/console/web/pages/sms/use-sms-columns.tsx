import { Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Column } from '../../table/data-table.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { SmsChip } from './sms-chip.js';
import type { Sms } from './sms-queries.js';
import { smsWords } from './words.js';

export function useSmsColumns(): readonly Column<Sms>[] {
  const words = useWordsOf(smsWords);
  const { language } = useLanguage();
  return [
    { id: 'phone', header: words.phone, cell: ({ phone }) => phone },
    { id: 'status', header: words.status, cell: (sms) => <Fate sms={sms} /> },
    {
      id: 'text',
      header: words.text,
      cell: ({ text }) => (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {text}
        </Text>
      ),
    },
    { id: 'parts', header: words.parts, isNumeric: true, cell: ({ segments }) => segments },
    { id: 'gateway', header: words.gateway, cell: ({ gateway }) => gateway ?? '—' },
    { id: 'cost', header: words.cost, isNumeric: true, cell: (sms) => costOf(sms, language) },
    {
      id: 'when',
      header: words.when,
      isNumeric: true,
      cell: ({ createdAt }) => dayAndTime(createdAt, language),
    },
  ];
}

function Fate({ sms }: { readonly sms: Sms }): ReactElement {
  const words = useWordsOf(smsWords);
  const { language } = useLanguage();
  const { status, reason, nextAttemptAt } = sms;
  return (
    <Stack gap={4} align="flex-start">
      <SmsChip status={status} />
      {reason === null ? null : <Text size="sm">{words.reasons[reason] ?? reason}</Text>}
      {nextAttemptAt === null ? null : (
        <Text size="sm" c="dimmed">
          {words.nextTry(dayAndTime(nextAttemptAt, language))}
        </Text>
      )}
    </Stack>
  );
}

/** Of all attempts; a dash where the gateway named no price. */
function costOf({ attempts }: Sms, language: 'ru' | 'en'): string {
  const named = attempts.flatMap(({ costKopecks }) => costKopecks ?? []);
  if (named.length === 0) return '—';
  const kopecks = named.reduce((sum, one) => sum + one, 0);
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: 'RUB' });
  return format.format(kopecks / 100);
}
