import { Button, Group, List, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useWordsOf } from '../../words/language.js';
import { contactsFor } from '../contacts/contact-queries.js';
import { phoneInGroups } from '../contacts/phone-in-groups.js';
import { WIDE } from '../contact/wide-item.js';
import { cardWords } from './words.js';

export interface ChosenContact {
  readonly id: string;
  readonly fullName: string;
}

const PAUSE_MS = 250;
const MOST = 50;

interface ContactsFieldProps {
  readonly contacts: readonly ChosenContact[];
  readonly change: (contacts: readonly ChosenContact[]) => void;
}

/** People of the card, looked for by name or number; the first is the one documents are made for. */
export function ContactsField({ contacts, change }: ContactsFieldProps): ReactElement {
  const words = useWordsOf(cardWords);
  const [typed, setTyped] = useState('');
  const [looked] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data } = useQuery(contactsFor(looked));
  const chosen = new Set(contacts.map(({ id }) => id));
  const offered = (data?.items ?? []).filter((one) => one.erasedAt === null && !chosen.has(one.id));
  return (
    <Stack gap="xs">
      {contacts.length < MOST ? (
        <Select
          label={words.addContact}
          description={words.addContactHint}
          placeholder={words.contactHint}
          data={offered.map(({ id, fullName, phones }) => {
            const phone = phones[0]?.phone;
            const parts = [fullName, ...(phone === undefined ? [] : [phoneInGroups(phone)])];
            return { value: id, label: parts.join(', ') };
          })}
          value={null}
          searchable
          searchValue={typed}
          nothingFoundMessage={words.nobody}
          filter={({ options }) => options}
          onSearchChange={setTyped}
          onChange={(id) => {
            const found = offered.find((one) => one.id === id);
            if (found) change([...contacts, found]);
            setTyped('');
          }}
        />
      ) : null}
      {contacts.length > 0 ? (
        <List listStyleType="none" spacing={4} aria-label={words.contacts}>
          {contacts.map(({ id, fullName }, at) => (
            <List.Item key={id} styles={WIDE}>
              <Group gap="xs" wrap="nowrap" justify="space-between">
                <Text>
                  {fullName}
                  {at === 0 && contacts.length > 1 ? (
                    <Text span size="sm" c="dimmed">
                      {' '}
                      {words.mainContact}
                    </Text>
                  ) : null}
                </Text>
                <Button
                  variant="default"
                  aria-label={words.removeContact(fullName)}
                  onClick={() => {
                    change(contacts.filter((one) => one.id !== id));
                  }}
                >
                  ✕
                </Button>
              </Group>
            </List.Item>
          ))}
        </List>
      ) : null}
    </Stack>
  );
}
