import { Button, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { useWordsOf } from '../../words/language.js';
import { contactOf, contactsLike } from './new-document-queries.js';
import { NEW_CLIENT, type WantedClient } from './wanted-client.js';
import { newDocumentWords } from './words.js';

interface ClientChoiceProps {
  readonly client: WantedClient;
  readonly change: (client: WantedClient) => void;
  readonly error: unknown;
}

/** Whom the document is for. */
export function ClientChoice({ client, change, error }: ClientChoiceProps): ReactElement {
  const words = useWordsOf(newDocumentWords);
  const isNew = client.kind === 'new';
  return (
    <Stack component="section" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {words.client}
        </Title>
        <Button
          variant="subtle"
          size="compact-md"
          onClick={() => {
            change(isNew ? { kind: 'known', contactId: '' } : NEW_CLIENT);
          }}
        >
          {isNew ? words.existing : words.newClient}
        </Button>
      </Group>
      {client.kind === 'new' ? (
        <NewClient client={client} change={change} error={error} />
      ) : (
        <KnownClient contactId={client.contactId} change={change} />
      )}
    </Stack>
  );
}

function KnownClient({
  contactId,
  change,
}: {
  readonly contactId: string;
  readonly change: (client: WantedClient) => void;
}): ReactElement {
  const words = useWordsOf(newDocumentWords);
  const [typed, setTyped] = useState('');
  const [looked] = useDebouncedValue(typed.trim(), 250);
  const { data } = useQuery(contactsLike(looked));
  // Whoever is chosen stays in the list, also when one arrived with him or the search names others.
  const chosen = useQuery(contactOf(contactId)).data;
  const found = data?.items ?? [];
  const offered = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  const options = offered.map(({ id, fullName, phones }) => ({
    value: id,
    label: [fullName, phones[0]?.phone].filter(Boolean).join(', '),
  }));
  return (
    <Select
      label={words.client}
      placeholder={words.clientHint}
      data={options}
      value={contactId === '' ? null : contactId}
      searchable
      required
      nothingFoundMessage={words.nobody}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      onChange={(value) => {
        change({ kind: 'known', contactId: value ?? '' });
      }}
    />
  );
}

function NewClient({
  client,
  change,
  error,
}: {
  readonly client: WantedClient & { readonly kind: 'new' };
  readonly change: (client: WantedClient) => void;
  readonly error: unknown;
}): ReactElement {
  const words = useWordsOf(newDocumentWords);
  const field = (name: 'lastName' | 'firstName' | 'middleName', isRequired: boolean) => (
    <TextInput
      label={words[name]}
      value={client[name]}
      required={isRequired}
      maxLength={100}
      error={problemAt(error, `/${name}`)}
      onChange={(event) => {
        change({ ...client, [name]: event.currentTarget.value });
      }}
    />
  );
  return (
    <>
      {field('lastName', true)}
      {field('firstName', true)}
      {field('middleName', false)}
      <TextInput
        type="tel"
        label={words.phone}
        value={client.phone}
        required
        error={problemAt(error, '/phones/0/phone')}
        onChange={(event) => {
          change({ ...client, phone: event.currentTarget.value });
        }}
      />
    </>
  );
}
