import { Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { useWordsOf } from '../../words/language.js';
import { contactWords } from './words.js';

/** A number as somebody types it. */
export interface WrittenPhone {
  readonly phone: string;
  readonly comment: string;
}

const MOST = 20;

interface PhonesFieldProps {
  readonly phones: readonly WrittenPhone[];
  readonly change: (phones: readonly WrittenPhone[]) => void;
  readonly error: unknown;
}

/** Numbers of a person with what is noted beside them; the first is the one that is offered first. */
export function PhonesField({ phones, change, error }: PhonesFieldProps): ReactElement {
  const words = useWordsOf(contactWords);
  return (
    <Fieldset legend={words.phones}>
      <Stack gap="sm">
        {phones.map((row, at) => (
          <Group key={at} gap="xs" align="flex-start">
            <TextInput
              type="tel"
              flex="2 1 170px"
              label={words.phone}
              placeholder="+7 916 123-45-67"
              value={row.phone}
              maxLength={60}
              error={problemAt(error, `/phones/${at}/phone`)}
              onChange={(event) => {
                change(phones.with(at, { ...row, phone: event.currentTarget.value }));
              }}
            />
            <TextInput
              flex="2 1 140px"
              label={words.comment}
              value={row.comment}
              maxLength={200}
              onChange={(event) => {
                change(phones.with(at, { ...row, comment: event.currentTarget.value }));
              }}
            />
            {phones.length > 1 ? (
              <Button
                variant="default"
                mt={25}
                px="sm"
                aria-label={words.removePhone(at + 1)}
                onClick={() => {
                  change(phones.toSpliced(at, 1));
                }}
              >
                ✕
              </Button>
            ) : null}
          </Group>
        ))}
        {phones.length < MOST ? (
          <Group>
            <Button
              variant="default"
              onClick={() => {
                change([...phones, { phone: '', comment: '' }]);
              }}
            >
              {words.addPhone}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Fieldset>
  );
}
