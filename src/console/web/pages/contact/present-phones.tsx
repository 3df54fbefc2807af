import { Anchor, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import type { Contact } from '../contacts/contact-queries.js';
import { Phones } from './phones.js';
import { Section } from '../../shell/section.js';
import { personWords } from './words.js';

/** How to reach the person now. */
export function PresentPhones({ contact }: { readonly contact: Contact }): ReactElement {
  const words = useWordsOf(personWords);
  const { phones, email } = contact;
  return (
    <Section title={words.reach}>
      {phones.length === 0 ? <Text c="dimmed">{words.noPhones}</Text> : <Phones phones={phones} />}
      <Group gap="xs">
        <Text c="dimmed">E-mail:</Text>
        {email === null ? (
          <Text c="dimmed">{words.noEmail}</Text>
        ) : (
          <Anchor href={`mailto:${email}`}>{email}</Anchor>
        )}
      </Group>
    </Section>
  );
}
