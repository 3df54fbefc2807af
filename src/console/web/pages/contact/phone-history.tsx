import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { phoneInGroups } from '../contacts/phone-in-groups.js';
import { type PastPhone, phonesOf } from './person-queries.js';
import { Section } from '../../shell/section.js';
import { personWords } from './words.js';

/** Every number the person has or had: in a dispute it is asked since when, and who wrote it (C-1). */
export function PhoneHistory({ contactId }: { readonly contactId: string }): ReactElement {
  const { history } = useWordsOf(personWords);
  const phones = useQuery(phonesOf(contactId));
  return (
    <Section title={history.title}>
      {phones.isPending ? <LoadingState /> : null}
      {phones.isError ? (
        <FailedState error={phones.error} retry={() => void phones.refetch()} />
      ) : null}
      {phones.data?.items.length === 0 ? <Text c="dimmed">{history.empty}</Text> : null}
      {phones.data && phones.data.items.length > 0 ? (
        <List listStyleType="none" spacing="sm">
          {phones.data.items.map((phone) => (
            <List.Item key={`${phone.phone} ${phone.addedAt}`}>
              <Entry phone={phone} />
            </List.Item>
          ))}
        </List>
      ) : null}
    </Section>
  );
}

function Entry({ phone }: { readonly phone: PastPhone }): ReactElement {
  const { history } = useWordsOf(personWords);
  const { language } = useLanguage();
  const { addedAt, addedByName, removedAt, removedByName, comment } = phone;
  return (
    <Stack gap={0}>
      <Text fw={500} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {phoneInGroups(phone.phone)}
        {comment === null ? null : (
          <Text span fw={400}>
            {' '}
            {comment}
          </Text>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {history.added(dayAndTime(addedAt, language), addedByName ?? history.program)}
      </Text>
      <Text size="sm" c="dimmed">
        {removedAt === null
          ? history.stands
          : history.removed(dayAndTime(removedAt, language), removedByName ?? history.program)}
      </Text>
    </Stack>
  );
}
