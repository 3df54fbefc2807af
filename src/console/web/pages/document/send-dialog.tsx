import { Alert, Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { queryClient } from '../../api/query-client.js';
import { Dialog } from '../../shell/dialog.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { type Document, type DocumentPhone, phonesOf } from './document-queries.js';
import { documentWords } from './words.js';

interface SendDialogProps {
  readonly document: Document;
  readonly opened: boolean;
  readonly close: () => void;
}

/** «Отправить на подпись»: the number comes from the card by itself (S-8, S-9). */
export function SendDialog({ document, opened, close }: SendDialogProps): ReactElement {
  const words = useWordsOf(documentWords);
  return (
    <Dialog opened={opened} close={close} title={words.dialog.title} size="lg">
      {opened ? <SendForm document={document} close={close} /> : null}
    </Dialog>
  );
}

const TYPED = 'typed';

function SendForm({ document, close }: Pick<SendDialogProps, 'document' | 'close'>): ReactElement {
  const { dialog } = useWordsOf(documentWords);
  const phones = useQuery(phonesOf(document.id));
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState('');
  const [delivery, setDelivery] = useState('');
  const items = phones.data?.items ?? [];
  const choice = chosen ?? items[0]?.phone ?? TYPED;
  const send = useMutation({
    mutationFn: async () => {
      const codeDelivery =
        delivery === 'with-link' || delivery === 'on-demand'
          ? ({ codeDelivery: delivery } as const)
          : {};
      const body = { ...recipientOf(choice, typed, items), ...codeDelivery };
      await api.POST('/api/v1/documents/{id}/send', {
        params: { path: { id: document.id } },
        body,
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      close();
    },
  });
  if (phones.isPending) return <LoadingState />;
  if (phones.isError) return <FailedState error={phones.error} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        {send.isError ? <FailedState error={send.error} /> : null}
        {items.length === 0 ? <Text>{dialog.none}</Text> : null}
        <Radio.Group label={dialog.who} value={choice} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {items.map((phone) => (
              <PhoneChoice key={phone.phone} phone={phone} />
            ))}
            <Radio value={TYPED} label={dialog.other} />
          </Stack>
        </Radio.Group>
        {choice === TYPED ? (
          <>
            <TextInput
              type="tel"
              label={dialog.phone}
              value={typed}
              required
              onChange={(event) => {
                setTyped(event.currentTarget.value);
              }}
            />
            <Alert color="yellow" variant="outline">
              {dialog.typed}
            </Alert>
          </>
        ) : null}
        <Radio.Group label={dialog.delivery} value={delivery} onChange={setDelivery}>
          <Stack gap="xs" mt="xs">
            <Radio value="" label={dialog.asSettings} />
            <Radio value="with-link" label={dialog.withLink} />
            <Radio value="on-demand" label={dialog.onDemand} />
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {dialog.close}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {dialog.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function PhoneChoice({ phone }: { readonly phone: DocumentPhone }): ReactElement {
  const { dialog } = useWordsOf(documentWords);
  const { language } = useLanguage();
  const about = [
    dialog.source[phone.source],
    phone.comment,
    dialog.changed(dayAndTime(phone.changedAt, language)),
  ];
  return (
    <Radio
      value={phone.phone}
      label={`${phone.fullName}, ${phone.phone}`}
      description={about.filter(Boolean).join(', ')}
    />
  );
}

function recipientOf(
  choice: string,
  typed: string,
  items: readonly DocumentPhone[],
): { readonly phone: string; readonly contactId?: string } {
  if (choice === TYPED) return { phone: typed };
  const contactId = items.find(({ phone }) => phone === choice)?.contactId;
  return { phone: choice, ...(contactId === undefined ? {} : { contactId }) };
}
