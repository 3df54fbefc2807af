import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import type { components } from '#libs/api-client';
import type { ReactElement } from 'react';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { StatusChip } from '../documents/status-chip.js';
import type { Signer } from './document-queries.js';
import { useRights } from './rights.js';
import { SignerActs } from './signer-acts.js';
import { signerWords } from './signer-words.js';
import { documentWords } from './words.js';

interface SignerCardProps {
  readonly requestId: string;
  readonly signer: Signer;
  readonly isInTurn: boolean;
  /** The newest SMS to him. */
  readonly message: components['schemas']['SmsMessageDto'] | undefined;
}

const FAILED = new Set(['undeliverable', 'rejected', 'expired', 'unknown']);

export function SignerCard({
  requestId,
  signer,
  isInTurn,
  message,
}: SignerCardProps): ReactElement {
  const words = useWordsOf(signerWords);
  const facts = useWordsOf(documentWords);
  const { language } = useLanguage();
  const { mayAct } = useRights();
  const { fullName, phone, order, status, sms, email, openedAt, signedAt } = signer;
  const isOpen = status === 'sent' || status === 'viewed';
  const isTrouble = sms !== null && FAILED.has(sms.status);
  const at = (moment: string) => dayAndTime(moment, language);
  return (
    <Paper withBorder p="sm" bg="var(--console-surface)">
      <Group justify="space-between" align="flex-start">
        <Stack gap={0}>
          <Text fw={600}>{fullName}</Text>
          <Text size="sm">{phone}</Text>
          {isInTurn ? (
            <Text size="sm" c="dimmed">
              {words.turn(order)}
            </Text>
          ) : null}
        </Stack>
        {status === 'draft' ? (
          <Badge variant="outline" color="var(--mantine-color-dimmed)" tt="none" radius="sm">
            {words.waitsForTurn}
          </Badge>
        ) : (
          <StatusChip status={status} />
        )}
      </Group>
      {sms ? (
        <Fact
          name={facts.sms}
          isTrouble={isTrouble}
          value={[
            words.sms[sms.status] ?? sms.status,
            sms.reason === null ? undefined : (words.reasons[sms.reason] ?? words.reasons['other']),
            message === undefined ? undefined : words.parts(message.segments),
            at(sms.at),
          ]}
        />
      ) : null}
      {email?.status ? (
        <Fact
          name={words.letter}
          isTrouble={email.status === 'failed'}
          value={[
            words.letterStatus[email.status] ?? email.status,
            email.address,
            email.at === null ? undefined : at(email.at),
          ]}
        />
      ) : null}
      {openedAt === null ? null : <Fact name={facts.openedAt} value={[at(openedAt)]} />}
      {signedAt === null ? null : <Fact name={facts.signedAt} value={[at(signedAt)]} />}
      {isTrouble && isOpen && mayAct ? (
        <Text size="sm" mt="xs">
          {words.whatToDo}
        </Text>
      ) : null}
      {isOpen && mayAct ? <SignerActs requestId={requestId} signer={signer} /> : null}
    </Paper>
  );
}

function Fact({
  name,
  value,
  isTrouble = false,
}: {
  readonly name: string;
  readonly value: readonly (string | undefined)[];
  readonly isTrouble?: boolean;
}): ReactElement {
  return (
    <Text size="sm" mt={4} style={{ overflowWrap: 'anywhere' }}>
      <Text span size="sm" c="dimmed">
        {name}:{' '}
      </Text>
      <Text
        span
        size="sm"
        fw={isTrouble ? 600 : 400}
        c={isTrouble ? 'var(--mantine-color-error)' : 'var(--mantine-color-text)'}
      >
        {value.filter((one) => one !== undefined).join(', ')}
      </Text>
    </Text>
  );
}
