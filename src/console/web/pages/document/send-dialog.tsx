import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { queryClient } from '../../api/query-client.js';
import { Dialog } from '../../shell/dialog.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { type Document, type DocumentPhone, phonesOf } from './document-queries.js';
import { Recipient } from './recipient.js';
import { previewOf, type Wanted, wishOf } from './recipient-wish.js';
import { SendMore, type Terms } from './send-more.js';
import { SendRefusal } from './send-refusal.js';
import { SendSummary } from './send-summary.js';
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
      {opened ? <SendParts document={document} close={close} /> : null}
    </Dialog>
  );
}

type PartsProps = Pick<SendDialogProps, 'document' | 'close'>;

function SendParts({ document, close }: PartsProps): ReactElement {
  const phones = useQuery(phonesOf(document.id));
  if (phones.isPending) return <LoadingState />;
  if (phones.isError) return <FailedState error={phones.error} />;
  return <SendForm document={document} close={close} phones={phones.data.items} />;
}

function SendForm({
  document,
  close,
  phones,
}: PartsProps & { readonly phones: readonly DocumentPhone[] }): ReactElement {
  const { dialog } = useWordsOf(documentWords);
  const isNobodys = document.card === null && document.contactId === null;
  const [wanted, setWanted] = useState<Wanted>(() => firstOf(phones, isNobodys));
  const [terms, setTerms] = useState<Terms>({ delivery: '', until: '' });
  const codeDelivery = terms.delivery === '' ? {} : { codeDelivery: terms.delivery };
  const wish = previewOf(wanted);
  const send = useMutation({
    mutationFn: async () => {
      const recipient = await wishOf(wanted);
      // A second try is for the same person, not for a second one of the same name.
      if (recipient.contactId !== undefined)
        setWanted({ kind: 'known', phone: recipient.phone, contactId: recipient.contactId });
      const expiresAt =
        terms.until === '' ? {} : { expiresAt: new Date(terms.until).toISOString() };
      await api.POST('/api/v1/documents/{id}/send', {
        params: { path: { id: document.id } },
        body: { ...recipient, ...codeDelivery, ...expiresAt },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      close();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        <Recipient
          phones={phones}
          isNobodys={isNobodys}
          wanted={wanted}
          change={setWanted}
          error={send.error}
        />
        {wish === undefined ? null : (
          <SendSummary documentId={document.id} wish={{ ...wish, ...codeDelivery }} />
        )}
        <SendMore terms={terms} change={setTerms} error={send.error} />
        <SendRefusal error={send.error} templateId={document.templateId} />
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

function firstOf(phones: readonly DocumentPhone[], isNobodys: boolean): Wanted {
  const [first] = phones;
  if (first) return { kind: 'known', phone: first.phone, contactId: first.contactId };
  if (isNobodys) return { kind: 'new', lastName: '', firstName: '', middleName: '', phone: '' };
  return { kind: 'typed', phone: '' };
}
