import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { api } from '../../api/api.js';
import { ActButton } from '../../shell/act-button.js';
import { useWordsOf } from '../../words/language.js';
import { actWords } from './act-words.js';
import type { Document } from './document-queries.js';
import { Downloads } from './downloads.js';
import { DraftDialog } from './draft-dialog.js';
import { MoreActs } from './more-acts.js';
import { useRights } from './rights.js';
import { SendDialog } from './send-dialog.js';
import { WithdrawDialog } from './withdraw-dialog.js';

interface ActsProps {
  readonly document: Document;
  /** The client was asked for data and has not answered yet: nothing else can be done meanwhile. */
  readonly isAsked: boolean;
  readonly onFailure: (error: unknown) => void;
  readonly onDone: (words: string) => void;
}

/** The acts that status and role allow, and no other. */
export function DocumentActs({ document, isAsked, onFailure, onDone }: ActsProps): ReactElement {
  const { mayAct } = useRights();
  const { status, requestId, erasedAt } = document;
  const isWhole = erasedAt === null;
  const maySend = ['draft', 'declined', 'expired', 'cancelled'].includes(status) && !isAsked;
  return (
    <Group gap="xs">
      {mayAct && isWhole && maySend ? <SendAct document={document} /> : null}
      {mayAct && isWhole && status === 'draft' && !isAsked ? <EditAct document={document} /> : null}
      {mayAct && requestId !== null && (status === 'sent' || status === 'viewed') ? (
        <WaitingActs requestId={requestId} onFailure={onFailure} onDone={onDone} />
      ) : null}
      <Downloads document={document} onFailure={onFailure} />
      <MoreActs document={document} onFailure={onFailure} />
    </Group>
  );
}

function SendAct({ document }: Pick<ActsProps, 'document'>): ReactElement {
  const words = useWordsOf(actWords);
  const [isSending, dialog] = useDisclosure();
  return (
    <>
      <Button onClick={dialog.open}>{words.send}</Button>
      <SendDialog document={document} opened={isSending} close={dialog.close} />
    </>
  );
}

function EditAct({ document }: Pick<ActsProps, 'document'>): ReactElement {
  const words = useWordsOf(actWords);
  const [isEditing, dialog] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {words.edit}
      </Button>
      <DraftDialog document={document} opened={isEditing} close={dialog.close} />
    </>
  );
}

function WaitingActs({
  requestId: id,
  onFailure,
  onDone,
}: Pick<ActsProps, 'onFailure' | 'onDone'> & { readonly requestId: string }): ReactElement {
  const words = useWordsOf(actWords);
  const [isAsking, question] = useDisclosure();
  const params = { path: { id } };
  return (
    <>
      <ActButton
        variant="default"
        onFailure={onFailure}
        act={async () => {
          await api.POST('/api/v1/signing-requests/{id}/remind', { params });
          onDone(words.reminded);
        }}
      >
        {words.remind}
      </ActButton>
      <ActButton
        variant="default"
        onFailure={onFailure}
        act={async () => {
          await api.POST('/api/v1/signing-requests/{id}/resend', { params });
          onDone(words.resent);
        }}
      >
        {words.resend}
      </ActButton>
      <Button variant="default" onClick={question.open}>
        {words.withdraw.title}
      </Button>
      <WithdrawDialog requestId={id} opened={isAsking} close={question.close} />
    </>
  );
}
