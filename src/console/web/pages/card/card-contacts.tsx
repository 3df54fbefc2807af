import { Anchor, List, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWordsOf } from '../../words/language.js';
import type { Card } from '../cards/card-queries.js';
import { cardWords } from '../cards/words.js';
import { Phones } from '../contact/phones.js';
import { Section } from '../../shell/section.js';
import { contactWords } from '../contacts/words.js';
import { oneCardWords } from './words.js';

/** People of the card with the numbers that a document can be sent to. */
export function CardContacts({ card: { contacts } }: { readonly card: Card }): ReactElement {
  const { contacts: title } = useWordsOf(cardWords);
  const words = useWordsOf(oneCardWords);
  const { erased } = useWordsOf(contactWords);
  return (
    <Section title={title}>
      {contacts.length === 0 ? <Text c="dimmed">{words.noContacts}</Text> : null}
      {contacts.length > 0 ? (
        <List listStyleType="none" spacing="md">
          {contacts.map(({ id, fullName, phones }) => (
            <List.Item key={id}>
              <Stack gap={4}>
                <Anchor component={Link} to={`/contacts/${id}`} fw={500}>
                  {fullName || erased}
                </Anchor>
                {phones.length === 0 ? (
                  <Text size="sm" c="dimmed">
                    {words.noPhones}
                  </Text>
                ) : (
                  <Phones phones={phones} />
                )}
              </Stack>
            </List.Item>
          ))}
        </List>
      ) : null}
    </Section>
  );
}
