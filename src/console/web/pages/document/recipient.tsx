import { Alert, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { newDocumentWords } from '../new-document/words.js';
import type { DocumentPhone } from './document-queries.js';
import type { Wanted } from './recipient-wish.js';
import { documentWords } from './words.js';

interface RecipientProps {
  readonly phones: readonly DocumentPhone[];
  /** Neither card nor contact stands behind the document. */
  readonly isNobodys: boolean;
  readonly wanted: Wanted;
  readonly change: (wanted: Wanted) => void;
  readonly error: unknown;
}

const TYPED = 'typed';

export function Recipient(props: RecipientProps): ReactElement {
  const { dialog } = useWordsOf(documentWords);
  const { phones, isNobodys, wanted, change, error } = props;
  if (isNobodys && wanted.kind === 'new')
    return <NewContact wanted={wanted} change={change} error={error} />;
  return (
    <>
      {phones.length === 0 ? <Text>{dialog.none}</Text> : null}
      {phones.length === 0 ? null : (
        <Radio.Group
          label={dialog.who}
          value={wanted.kind === 'typed' ? TYPED : wanted.phone}
          onChange={(phone) => {
            const known = phones.find((one) => one.phone === phone);
            if (known) change({ kind: 'known', phone, contactId: known.contactId });
            else change({ kind: 'typed', phone: '' });
          }}
        >
          <Stack gap="xs" mt="xs">
            {phones.map((phone) => (
              <PhoneChoice key={phone.phone} phone={phone} />
            ))}
            <Radio value={TYPED} label={dialog.other} />
          </Stack>
        </Radio.Group>
      )}
      {wanted.kind === 'typed' ? (
        <>
          <TextInput
            type="tel"
            label={dialog.phone}
            value={wanted.phone}
            required
            error={problemAt(error, '/phone')}
            onChange={(event) => {
              change({ kind: 'typed', phone: event.currentTarget.value });
            }}
          />
          <Alert color="yellow" variant="outline">
            {dialog.typed}
          </Alert>
        </>
      ) : null}
    </>
  );
}

function NewContact({
  wanted,
  change,
  error,
}: Pick<RecipientProps, 'change' | 'error'> & {
  readonly wanted: Wanted & { readonly kind: 'new' };
}): ReactElement {
  const { dialog } = useWordsOf(documentWords);
  const words = useWordsOf(newDocumentWords);
  const field = (name: 'lastName' | 'firstName' | 'middleName' | 'phone', pointer: string) => (
    <TextInput
      type={name === 'phone' ? 'tel' : 'text'}
      label={words[name]}
      value={wanted[name]}
      required={name !== 'middleName'}
      maxLength={100}
      error={problemAt(error, pointer)}
      onChange={(event) => {
        change({ ...wanted, [name]: event.currentTarget.value });
      }}
    />
  );
  return (
    <>
      <Text>{dialog.newContact}</Text>
      {field('lastName', '/lastName')}
      {field('firstName', '/firstName')}
      {field('middleName', '/middleName')}
      {field('phone', '/phones/0/phone')}
    </>
  );
}

function PhoneChoice({ phone }: { readonly phone: DocumentPhone }): ReactElement {
  const { dialog } = useWordsOf(documentWords);
  const { language } = useLanguage();
  const about = [
    dialog.source[phone.source],
    phone.comment,
    dialog.changed(dayAndTime(phone.changedAt, language)),
  ];
  return (
    <Radio
      value={phone.phone}
      label={`${phone.fullName}, ${phone.phone}`}
      description={about.filter(Boolean).join(', ')}
    />
  );
}
