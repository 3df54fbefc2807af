import { Alert, Anchor, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { Link } from 'react-router';
import { queryClient } from '../../api/query-client.js';
import { FailedState } from '../../shell/states.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import type { Erasure } from '../contacts/contact-queries.js';
import { contactWords } from '../contacts/words.js';
import { erasureOf } from './person-queries.js';
import { personWords } from './words.js';

/** What became of the erasure of this person: what is gone, what is left and why. */
export function ErasureResult({ contactId }: { readonly contactId: string }): ReactElement | null {
  const { data, error } = useQuery(erasureOf(contactId));
  const isOver = data?.contact === true;
  useEffect(() => {
    // Nothing that is shown of the person is there any more.
    if (isOver) void queryClient.invalidateQueries({ queryKey: ['contacts'] });
  }, [isOver]);
  if (error) return <FailedState error={error} />;
  return data ? <Report erasure={data} /> : null;
}

function Report({ erasure }: { readonly erasure: Erasure }): ReactElement {
  const { result } = useWordsOf(personWords);
  const { erasures } = useWordsOf(contactWords);
  const { language } = useLanguage();
  const { state, basis, requestedByName, createdAt, left, erased } = erasure;
  const { acceptances, cards, contact } = erasure;
  const documents = erased.reduce((sum, { documentIds }) => sum + documentIds.length, 0);
  const files = erased.reduce((sum, unit) => sum + unit.files.length, 0);
  const gone = [
    contact ? result.contact : '',
    documents > 0 ? result.documents(documents, erasure.planned.documents) : '',
    files > 0 ? result.files(files) : '',
    acceptances > 0 ? result.acceptances(acceptances) : '',
    cards > 0 ? result.cards(cards) : '',
  ].filter((line) => line !== '');
  return (
    <Alert
      variant="outline"
      color={state === 'done' ? 'var(--console-good)' : 'var(--mantine-color-anchor)'}
      title={result.titles[state]}
      role="status"
    >
      <Stack gap="xs">
        <Text size="sm">
          {erasures.basisOf(basis)}
          {requestedByName === null ? '' : `, ${requestedByName}`},{' '}
          {dayAndTime(createdAt, language)}
        </Text>
        {gone.length > 0 ? (
          <List size="sm">
            {gone.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        ) : null}
        {left.length > 0 ? (
          <>
            <Text size="sm" fw={600}>
              {result.left}
            </Text>
            <List size="sm">
              {left.map(({ documentId, reason }) => (
                <List.Item key={documentId}>
                  <Anchor component={Link} to={`/documents/${documentId}`} underline="always">
                    {result.document}
                  </Anchor>
                  : {result.reasons[reason]}
                </List.Item>
              ))}
            </List>
          </>
        ) : null}
      </Stack>
    </Alert>
  );
}
