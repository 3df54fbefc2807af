import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { api } from '../../api/api.js';
import { fileOf, save } from '../../api/download.js';
import { ActButton } from '../../shell/act-button.js';
import { Dialog } from '../../shell/dialog.js';
import { useWordsOf } from '../../words/language.js';
import type { Document } from './document-queries.js';
import { SendDialog } from './send-dialog.js';
import { documentWords } from './words.js';

interface ActsProps {
  readonly document: Document;
  readonly onFailure: (error: unknown) => void;
}

/** The acts that the status allows, and no other. */
export function DocumentActs({ document, onFailure }: ActsProps): ReactElement {
  const words = useWordsOf(documentWords);
  const [isSending, dialog] = useDisclosure();
  const { status, requestId, awaitingClientData } = document;
  const maySend = ['draft', 'declined', 'expired', 'cancelled'].includes(status);
  return (
    <Group gap="xs">
      {maySend && !awaitingClientData ? <Button onClick={dialog.open}>{words.send}</Button> : null}
      {requestId !== null && (status === 'sent' || status === 'viewed') ? (
        <WaitingActs requestId={requestId} onFailure={onFailure} />
      ) : null}
      {status === 'signed' ? <SignedActs document={document} onFailure={onFailure} /> : null}
      <SendDialog document={document} opened={isSending} close={dialog.close} />
    </Group>
  );
}

function WaitingActs({
  requestId: id,
  onFailure,
}: {
  readonly requestId: string;
  readonly onFailure: (error: unknown) => void;
}): ReactElement {
  const words = useWordsOf(documentWords);
  const [isAsking, question] = useDisclosure();
  const params = { path: { id } };
  return (
    <>
      <ActButton
        variant="default"
        onFailure={onFailure}
        act={() => api.POST('/api/v1/signing-requests/{id}/remind', { params })}
      >
        {words.remind}
      </ActButton>
      <ActButton
        variant="default"
        onFailure={onFailure}
        act={() => api.POST('/api/v1/signing-requests/{id}/resend', { params })}
      >
        {words.resend}
      </ActButton>
      <Button variant="default" onClick={question.open}>
        {words.cancel}
      </Button>
      <Dialog opened={isAsking} close={question.close} title={words.cancel}>
        <Stack>
          <Text>{words.cancelSure}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={question.close}>
              {words.keep}
            </Button>
            <ActButton
              onFailure={onFailure}
              act={async () => {
                question.close();
                await api.POST('/api/v1/signing-requests/{id}/cancel', { params, body: {} });
              }}
            >
              {words.cancel}
            </ActButton>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}

function SignedActs({ document, onFailure }: ActsProps): ReactElement {
  const words = useWordsOf(documentWords);
  const { id, title, number } = document;
  const name = `${title} ${number}`.replace(/[\\/:*?"<>|]/g, ' ');
  return (
    <>
      <ActButton
        variant="default"
        onFailure={onFailure}
        act={async () => {
          save(
            await fileOf('/api/v1/documents/{id}/signature-sheet', id),
            `${name} — лист подписания.pdf`,
          );
        }}
      >
        {words.sheet}
      </ActButton>
      <ActButton
        variant="default"
        onFailure={onFailure}
        act={async () => {
          save(await fileOf('/api/v1/documents/{id}/dossier', id), `${name}.zip`);
        }}
      >
        {words.dossier}
      </ActButton>
      <ActButton
        variant="default"
        onFailure={onFailure}
        act={async () => {
          const file = await fileOf('/api/v1/documents/{id}/pdf', id, { variant: 'original' });
          save(file, `${name}.pdf`);
        }}
      >
        {words.original}
      </ActButton>
    </>
  );
}
