import { Group, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { useWordsOf } from '../../words/language.js';
import { newDocumentWords } from './words.js';

export interface Naming {
  readonly title: string;
  readonly number: string;
}

interface NamingFieldsProps {
  readonly naming: Naming;
  /** What the document is called when nobody says otherwise. */
  readonly usual: string;
  readonly change: (naming: Naming) => void;
  readonly error: unknown;
}

/** Both may stay empty: the template gives the title, the company's counter the number. */
export function NamingFields({ naming, usual, change, error }: NamingFieldsProps): ReactElement {
  const words = useWordsOf(newDocumentWords);
  return (
    <Group align="flex-start">
      <TextInput
        label={words.docTitle}
        placeholder={usual}
        value={naming.title}
        maxLength={300}
        flex="3 1 240px"
        error={problemAt(error, '/title')}
        onChange={(event) => {
          change({ ...naming, title: event.currentTarget.value });
        }}
      />
      <TextInput
        label={words.docNumber}
        placeholder={words.nextNumber}
        value={naming.number}
        maxLength={64}
        flex="1 1 140px"
        error={problemAt(error, '/number')}
        onChange={(event) => {
          change({ ...naming, number: event.currentTarget.value });
        }}
      />
    </Group>
  );
}
