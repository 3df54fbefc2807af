import { Anchor, Group, List, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import type { Contact } from '../contacts/contact-queries.js';
import { phoneInGroups } from '../contacts/phone-in-groups.js';
import { personWords } from './words.js';

/** Numbers with what is noted beside them and since when they stand in the card. */
export function Phones({ phones }: { readonly phones: Contact['phones'] }): ReactElement {
  const words = useWordsOf(personWords);
  const { language } = useLanguage();
  return (
    <List listStyleType="none" spacing="xs">
      {phones.map(({ phone, comment, receivesSms, changedAt }) => (
        <List.Item key={phone}>
          <Stack gap={0}>
            <Group gap="xs">
              <Anchor href={`tel:${phone}`} fw={500} style={{ fontVariantNumeric: 'tabular-nums' }}>
                {phoneInGroups(phone)}
              </Anchor>
              {comment === null ? null : <Text size="sm">{comment}</Text>}
            </Group>
            <Text size="sm" c="dimmed">
              {words.since(dayAndTime(changedAt, language))}
              {receivesSms ? '' : `. ${words.noSms}`}
            </Text>
          </Stack>
        </List.Item>
      ))}
    </List>
  );
}
