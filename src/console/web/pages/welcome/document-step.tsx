import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { Step } from './step.js';
import { isSandbox, sendToSelf } from './welcome-queries.js';
import { welcomeWords } from './words.js';

interface Sent {
  readonly id: string;
  readonly requestId: string | null;
}

/** The first document, to one's own phone (S-7 to S-11). */
export function DocumentStep({
  templateId,
  sent,
}: {
  /** Undefined while the steps before are not done. */
  readonly templateId: string | undefined;
  readonly sent: Sent | null;
}): ReactElement {
  const words = useWordsOf(welcomeWords);
  return (
    <Step number={4} title={words.document} isDone={sent !== null}>
      {sent ? <Where sent={sent} /> : null}
      {!sent && templateId === undefined ? <Text>{words.documentFirst}</Text> : null}
      {!sent && templateId !== undefined ? <SelfForm templateId={templateId} /> : null}
    </Step>
  );
}

function Where({ sent }: { readonly sent: Sent }): ReactElement {
  const words = useWordsOf(welcomeWords);
  const requestId = sent.requestId ?? '';
  const { data } = useQuery({ ...isSandbox(requestId), enabled: requestId !== '' });
  return (
    <>
      <Text>{words.documentDone}</Text>
      {typeof data === 'boolean' ? <Text>{data ? words.sandbox : words.real}</Text> : null}
      <Group>
        {data === true ? (
          <Anchor href="/sandbox" target="_blank" rel="noreferrer">
            {words.openPhone}
          </Anchor>
        ) : null}
        <Anchor component={Link} to={`/documents/${sent.id}`}>
          {words.openDocument}
        </Anchor>
      </Group>
    </>
  );
}

function SelfForm({ templateId }: { readonly templateId: string }): ReactElement {
  const words = useWordsOf(welcomeWords);
  const [self, setSelf] = useState({ lastName: '', firstName: '', phone: '' });
  const send = useMutation({
    mutationFn: () => sendToSelf(templateId, self),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const fields = ['lastName', 'firstName', 'phone'] as const;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        <Text>{words.documentHint}</Text>
        {fields.map((name) => (
          <TextInput
            key={name}
            label={words[name]}
            type={name === 'phone' ? 'tel' : 'text'}
            value={self[name]}
            error={problemAt(send.error, name === 'phone' ? '/phones/0/phone' : `/${name}`)}
            onChange={(event) => {
              setSelf({ ...self, [name]: event.currentTarget.value });
            }}
          />
        ))}
        <Refusal error={send.error} />
        <Group>
          <Button
            type="submit"
            loading={send.isPending}
            disabled={fields.some((name) => self[name].trim() === '')}
          >
            {words.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
