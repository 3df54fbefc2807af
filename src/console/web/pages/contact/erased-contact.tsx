import { Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import type { Contact } from '../contacts/contact-queries.js';
import { useRights } from '../contacts/roles.js';
import { contactWords } from '../contacts/words.js';
import { ErasureResult } from './erasure-result.js';
import { personWords } from './words.js';

/** Nothing of the person is left but that there was one. */
export function ErasedContact({ contact }: { readonly contact: Contact }): ReactElement {
  const { erased } = useWordsOf(contactWords);
  const { result } = useWordsOf(personWords);
  const { language } = useLanguage();
  const { seesErasures } = useRights();
  return (
    <Stack>
      <Title order={1} size="h2">
        {erased}
      </Title>
      <Text>{result.erasedAt(dayAndTime(contact.erasedAt ?? contact.updatedAt, language))}</Text>
      {seesErasures ? <ErasureResult contactId={contact.id} /> : null}
    </Stack>
  );
}
