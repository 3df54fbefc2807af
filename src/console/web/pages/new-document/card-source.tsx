import { Anchor, Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { type CardRef, cardOf } from './new-document-queries.js';
import { newDocumentWords } from './words.js';

interface CardSourceProps {
  readonly card: CardRef;
  /** Empty: the card's first contact. */
  readonly contactId: string;
  readonly choose: (contactId: string) => void;
  readonly drop: () => void;
}

/** The card that fills the document, and which of its people it is for. */
export function CardSource({ card, contactId, choose, drop }: CardSourceProps): ReactElement {
  const words = useWordsOf(newDocumentWords);
  const { data, isError, error } = useQuery(cardOf(card));
  return (
    <Stack component="section" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {words.fromCard}
        </Title>
        <Button variant="subtle" size="compact-md" onClick={drop}>
          {words.withoutCard}
        </Button>
      </Group>
      {isError ? <FailedState error={error} /> : null}
      {data ? (
        <>
          <Text>
            <Anchor component={Link} to={`/cards/${card.type}/${card.id}`}>
              {data.title}
            </Anchor>
          </Text>
          {data.contacts.length === 0 ? <Text c="dimmed">{words.cardOfNobody}</Text> : null}
          {data.contacts.length > 0 ? (
            <Radio.Group
              label={words.client}
              value={contactId === '' ? (data.contacts[0]?.id ?? '') : contactId}
              onChange={choose}
            >
              <Stack gap="xs" mt="xs">
                {data.contacts.map(({ id, fullName, phones }) => (
                  <Radio
                    key={id}
                    value={id}
                    label={[fullName, phones[0]?.phone].filter(Boolean).join(', ')}
                  />
                ))}
              </Stack>
            </Radio.Group>
          ) : null}
        </>
      ) : null}
      {data || isError ? null : <LoadingState />}
    </Stack>
  );
}
