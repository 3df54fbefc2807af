import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWordsOf } from '../../words/language.js';
import { Activation } from './activation.js';
import { eSignature } from '../../api/e-signature.js';
import { PolicyForm } from './policy-form.js';
import { eSignatureWords } from './words.js';

/** Главное меню → Настройка → Бланки → «Электронная (sms) подпись» (S-3, S-4). */
export function Component(): ReactElement {
  const words = useWordsOf(eSignatureWords);
  useTitle(words.title);
  const { data, isError, error, refetch } = useQuery(eSignature);
  return (
    <Stack maw={760} gap="lg">
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {words.path}
        </Text>
        <Group>
          <Title order={1} size="h2">
            {words.title}
          </Title>
          {data ? (
            <Badge
              variant="outline"
              color={data.active ? 'var(--console-good)' : 'var(--mantine-color-dimmed)'}
              tt="none"
              radius="sm"
              size="lg"
            >
              {data.active ? words.active : words.inactive}
            </Badge>
          ) : null}
        </Group>
      </Stack>
      {isError ? <FailedState error={error} retry={() => void refetch()} /> : null}
      {!data && !isError ? <LoadingState /> : null}
      {data ? (
        <>
          <PolicyForm settings={data} />
          <Activation settings={data} />
        </>
      ) : null}
    </Stack>
  );
}
