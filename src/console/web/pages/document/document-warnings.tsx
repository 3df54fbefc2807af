import { Alert, List } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import type { Document } from './document-queries.js';
import { documentWords } from './words.js';

/** What the service noticed about the document; it forbids nothing (L-3). */
export function DocumentWarnings({
  document,
}: {
  readonly document: Document;
}): ReactElement | null {
  const words = useWordsOf(documentWords);
  if (document.warnings.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" title={words.warnings}>
      <List size="sm">
        {document.warnings.map(({ code, message }) => (
          <List.Item key={code}>{message}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
