import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { useWordsOf } from '../../words/language.js';
import { PhoneField } from './phone-field.js';
import { SMS_STATUSES, type SmsFilters } from './sms-filters.js';
import { smsWords } from './words.js';

export function SmsFilterBar({
  filters,
  change,
  error,
}: {
  readonly filters: SmsFilters;
  readonly change: (changed: Readonly<Record<string, string>>) => void;
  readonly error: unknown;
}): ReactElement {
  const words = useWordsOf(smsWords);
  return (
    <Group gap="sm" align="flex-start">
      <PhoneField
        phone={filters.phone}
        change={change}
        isWrong={problemAt(error, '/phone') !== undefined}
      />
      <NativeSelect
        label={words.status}
        value={filters.status}
        data={[
          { value: '', label: words.anyStatus },
          ...SMS_STATUSES.map((value) => ({ value, label: words.statuses[value] })),
        ]}
        onChange={(event) => {
          change({ status: event.currentTarget.value });
        }}
      />
      <TextInput
        type="date"
        label={words.from}
        value={filters.from}
        onChange={(event) => {
          change({ from: event.currentTarget.value });
        }}
      />
      <TextInput
        type="date"
        label={words.to}
        value={filters.to}
        onChange={(event) => {
          change({ to: event.currentTarget.value });
        }}
      />
    </Group>
  );
}
