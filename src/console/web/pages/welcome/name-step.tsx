import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import type { ESignature } from '../../api/e-signature.js';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { eSignatureWords } from '../e-signature/words.js';
import { Step } from './step.js';
import { welcomeWords } from './words.js';

/** «Наименование подписанта», without which nothing is sent (S-4). */
export function NameStep({ settings }: { readonly settings: ESignature }): ReactElement {
  const words = useWordsOf(welcomeWords);
  const { signatoryName } = settings;
  const isDone = signatoryName !== '';
  return (
    <Step number={1} title={words.name} isDone={isDone}>
      {isDone ? <Text>{words.nameDone(signatoryName)}</Text> : <NameForm />}
    </Step>
  );
}

function NameForm(): ReactElement {
  const words = useWordsOf(welcomeWords);
  const field = useWordsOf(eSignatureWords);
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => api.PATCH('/api/v1/settings/e-signature', { body: { signatoryName: name } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['settings'] }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <TextInput
          label={field.signatoryName}
          description={field.signatoryHint}
          value={name}
          error={problemAt(save.error, '/signatoryName')}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Refusal error={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
