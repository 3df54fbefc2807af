import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { StatusChip } from '../documents/status-chip.js';
import { requestOf, type Signer } from './document-queries.js';
import { documentWords } from './words.js';

/** Who signs, and what became of his SMS. */
export function Signers({ requestId }: { readonly requestId: string }): ReactElement {
  const words = useWordsOf(documentWords);
  const { language } = useLanguage();
  const { data, isError, error, refetch } = useQuery(requestOf(requestId));
  if (isError) return <FailedState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
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
      {data.signers.map((signer) => (
        <SignerCard key={signer.id} signer={signer} />
      ))}
    </Stack>
  );
}

function SignerCard({ signer }: { readonly signer: Signer }): ReactElement {
  const words = useWordsOf(documentWords);
  const { language } = useLanguage();
  const { fullName, phone, status, sms, openedAt, signedAt } = signer;
  return (
    <Paper withBorder p="sm" bg="var(--console-surface)">
      <Group justify="space-between" align="flex-start">
        <Stack gap={0}>
          <Text fw={600}>{fullName}</Text>
          <Text size="sm">{phone}</Text>
        </Stack>
        <StatusChip status={status} />
      </Group>
      {sms ? (
        <Fact
          name={words.sms}
          value={`${words.smsStatus[sms.status] ?? sms.status}, ${dayAndTime(sms.at, language)}`}
        />
      ) : null}
      {openedAt === null ? null : (
        <Fact name={words.openedAt} value={dayAndTime(openedAt, language)} />
      )}
      {signedAt === null ? null : (
        <Fact name={words.signedAt} value={dayAndTime(signedAt, language)} />
      )}
    </Paper>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <Group gap="xs" mt={4}>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text size="sm">{value}</Text>
    </Group>
  );
}
