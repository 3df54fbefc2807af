import {
  Alert,
  Button,
  Group,
  NumberInput,
  Paper,
  Radio,
  Stack,
  Switch,
  TextInput,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { FailedState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import type { ESignature } from '../../api/e-signature.js';
import { eSignatureWords } from './words.js';

type Policy = Pick<
  ESignature,
  'signatoryName' | 'signatoryInn' | 'codeDelivery' | 'replyAllowed' | 'linkTtlHours'
>;
type Changes = Partial<Policy>;

/** «Наименование подписанта» and how clients get their code. */
export function PolicyForm({ settings }: { readonly settings: ESignature }): ReactElement {
  const words = useWordsOf(eSignatureWords);
  const [changes, setChanges] = useState<Changes>({});
  const wanted: Policy = { ...settings, ...changes };
  const change = (more: Changes): void => {
    setChanges({ ...changes, ...more });
  };
  const save = useMutation({
    mutationFn: () => api.PATCH('/api/v1/settings/e-signature', { body: changes }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['settings'] });
      setChanges({});
    },
  });
  return (
    <Paper
      component="form"
      withBorder
      p="lg"
      bg="var(--console-surface)"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <TextInput
          label={words.signatoryName}
          description={words.signatoryHint}
          value={wanted.signatoryName}
          error={problemAt(save.error, '/signatoryName')}
          onChange={(event) => {
            change({ signatoryName: event.currentTarget.value });
          }}
        />
        <TextInput
          label={words.inn}
          inputMode="numeric"
          maw={220}
          value={wanted.signatoryInn ?? ''}
          error={problemAt(save.error, '/signatoryInn')}
          onChange={(event) => {
            change({ signatoryInn: event.currentTarget.value.trim() || null });
          }}
        />
        <CodePolicy wanted={wanted} change={change} />
        <NumberInput
          label={words.ttl}
          description={words.ttlHint}
          min={1}
          max={720}
          allowDecimal={false}
          maw={340}
          value={wanted.linkTtlHours}
          error={problemAt(save.error, '/linkTtlHours')}
          onChange={(value) => {
            if (typeof value === 'number') change({ linkTtlHours: value });
          }}
        />
        {save.isError ? <FailedState error={save.error} /> : null}
        {save.isSuccess && Object.keys(changes).length === 0 ? (
          <Alert color="green" variant="outline" role="status">
            {words.saved}
          </Alert>
        ) : null}
        <Group>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={Object.keys(changes).length === 0}
          >
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function CodePolicy({
  wanted,
  change,
}: {
  readonly wanted: Policy;
  readonly change: (more: Changes) => void;
}): ReactElement {
  const words = useWordsOf(eSignatureWords);
  return (
    <>
      <Radio.Group
        label={words.delivery}
        value={wanted.codeDelivery}
        onChange={(codeDelivery) => {
          change({ codeDelivery });
        }}
      >
        <Stack gap="sm" mt="xs">
          <Radio value="with-link" label={words.withLink} description={words.withLinkHint} />
          <Radio value="on-demand" label={words.onDemand} description={words.onDemandHint} />
        </Stack>
      </Radio.Group>
      <Switch
        label={words.reply}
        checked={wanted.replyAllowed}
        onChange={(event) => {
          change({ replyAllowed: event.currentTarget.checked });
        }}
      />
    </>
  );
}
