import { Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { ActButton } from '../../shell/act-button.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { Refusal } from '../../shell/refusal.js';
import { clientDataWords } from './client-data-words.js';
import type { ClientData as Asked } from './document-queries.js';

interface ClientDataProps {
  readonly documentId: string;
  readonly data: Asked;
}

/** What the client was asked for, what he filled in, and what the card says of it. */
export function ClientData({ documentId: id, data }: ClientDataProps): ReactElement {
  const words = useWordsOf(clientDataWords);
  const { language } = useLanguage();
  const [failure, setFailure] = useState<unknown>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { status, fullName, phone, expiresAt, finishedAt, items } = data;
  const offered = items.filter(({ applicable, value, cardValue }) =>
    applicable && value !== null ? value !== cardValue : false,
  );
  const names = offered.map(({ name }) => name).filter((name) => !left.has(name));
  const params = { path: { id } };
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {words.title}
      </Title>
      <Paper withBorder p="sm" bg="var(--console-surface)">
        <Stack gap="xs">
          <Text size="sm">
            {words.status[status]} {fullName}, {phone}
          </Text>
          <Text size="sm" c="dimmed">
            {finishedAt === null
              ? words.until(dayAndTime(expiresAt, language))
              : dayAndTime(finishedAt, language)}
          </Text>
          {items.map((item) => (
            <Answer
              key={item.name}
              item={item}
              isOffered={offered.includes(item)}
              isChosen={names.includes(item.name)}
              choose={(isChosen) => {
                const next = new Set(left);
                if (isChosen) next.delete(item.name);
                else next.add(item.name);
                setLeft(next);
              }}
            />
          ))}
          <Refusal error={failure} />
          <Group gap="xs">
            {offered.length > 0 ? (
              <ActButton
                size="compact-md"
                disabled={names.length === 0}
                onFailure={setFailure}
                act={() =>
                  api.POST('/api/v1/documents/{id}/client-data/apply', { params, body: { names } })
                }
              >
                {words.apply}
              </ActButton>
            ) : null}
            {status === 'waiting' ? (
              <ActButton
                variant="default"
                size="compact-md"
                onFailure={setFailure}
                act={() => api.POST('/api/v1/documents/{id}/client-data/cancel', { params })}
              >
                {words.cancel}
              </ActButton>
            ) : null}
          </Group>
        </Stack>
      </Paper>
    </Stack>
  );
}

function Answer({
  item: { label, value, cardValue, conflict },
  isOffered,
  isChosen,
  choose,
}: {
  readonly item: Asked['items'][number];
  readonly isOffered: boolean;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
}): ReactElement {
  const words = useWordsOf(clientDataWords);
  const says = `${label}: ${value ?? words.notYet}`;
  const card = conflict ? words.cardSays(cardValue ?? '') : undefined;
  if (isOffered)
    return (
      <Checkbox
        label={says}
        description={card ?? words.notInCard}
        checked={isChosen}
        onChange={(event) => {
          choose(event.currentTarget.checked);
        }}
      />
    );
  return <Text size="sm">{says}</Text>;
}
