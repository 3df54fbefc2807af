import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { useWordsOf } from '../../words/language.js';
import type { Contact } from './contact-queries.js';
import { PhonesField, type WrittenPhone } from './phones-field.js';
import { Refusal } from '../../shell/refusal.js';
import { contactWords } from './words.js';

interface ContactFormProps {
  /** The contact to be changed; without it a new one is made. */
  readonly contact?: Contact;
  readonly close: () => void;
  readonly onSaved?: (contact: Contact) => Promise<void>;
}

export function ContactForm({ contact, close, onSaved }: ContactFormProps): ReactElement {
  const words = useWordsOf(contactWords);
  const [names, setNames] = useState({
    lastName: contact?.lastName ?? '',
    firstName: contact?.firstName ?? '',
    middleName: contact?.middleName ?? '',
    email: contact?.email ?? '',
  });
  const [phones, setPhones] = useState(() => phonesOf(contact));
  const save = useMutation({
    mutationFn: () => {
      // What is empty is not sent; what the API says of the third number must stand at the third line.
      const written = phones.filter(({ phone }) => phone.trim() !== '');
      setPhones(written.length > 0 ? written : [NO_PHONE]);
      const { lastName, firstName, middleName, email } = names;
      const body = {
        ...{ lastName, firstName, middleName: middleName.trim() || null },
        ...{ email: email.trim() || null },
        phones: written.map(({ phone, comment }) => ({ phone, comment: comment.trim() || null })),
      };
      return contact
        ? dataOf(
            api.PATCH('/api/v1/crm/contacts/{id}', { params: { path: { id: contact.id } }, body }),
          )
        : dataOf(api.POST('/api/v1/crm/contacts', { body }));
    },
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries();
      close();
      await onSaved?.(saved);
    },
  });
  const field = (name: 'lastName' | 'firstName' | 'middleName') => (
    <TextInput
      label={words[name]}
      value={names[name]}
      required={name !== 'middleName'}
      maxLength={100}
      error={problemAt(save.error, `/${name}`)}
      onChange={(event) => {
        setNames({ ...names, [name]: event.currentTarget.value });
      }}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <Refusal error={save.error} />
        {field('lastName')}
        {field('firstName')}
        {field('middleName')}
        <PhonesField phones={phones} change={setPhones} error={save.error} />
        <TextInput
          type="email"
          label={words.email}
          value={names.email}
          maxLength={254}
          error={problemAt(save.error, '/email') === undefined ? undefined : words.emailWrong}
          onChange={(event) => {
            setNames({ ...names, email: event.currentTarget.value });
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {contact ? words.save : words.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const NO_PHONE: WrittenPhone = { phone: '', comment: '' };

function phonesOf(contact: Contact | undefined): readonly WrittenPhone[] {
  const known = (contact?.phones ?? []).map(({ phone, comment }) => ({
    phone,
    comment: comment ?? '',
  }));
  return known.length > 0 ? known : [NO_PHONE];
}
