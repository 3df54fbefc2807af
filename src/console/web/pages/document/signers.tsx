import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { messagesOf, requestOf } from './document-queries.js';
import { SignerCard } from './signer-card.js';
import { documentWords } from './words.js';

/** Who signs, in which order, and what became of their SMS. */
export function Signers({ requestId }: { readonly requestId: string }): ReactElement {
  const words = useWordsOf(documentWords);
  const { language } = useLanguage();
  const { data, isError, error, refetch } = useQuery(requestOf(requestId));
  const messages = useQuery(messagesOf(requestId));
  if (isError) return <FailedState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const signers = data.signers.toSorted((a, b) => a.order - b.order);
  const isInTurn = new Set(signers.map(({ order }) => order)).size > 1;
  return (
    <Stack component="section" gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {words.signers}
        </Title>
        <Text size="sm" c="dimmed">
          {words.deadline} {dayAndTime(data.expiresAt, language)}
        </Text>
      </Group>
      {signers.map((signer) => (
        <SignerCard
          key={signer.id}
          requestId={requestId}
          signer={signer}
          isInTurn={isInTurn}
          message={messages.data?.items.find(({ signerId }) => signerId === signer.id)}
        />
      ))}
    </Stack>
  );
}
