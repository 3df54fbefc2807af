import { Alert, Button, Group, List, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../api/api.js';
import { problemAt } from '../../../api/problem-at.js';
import { queryClient } from '../../../api/query-client.js';
import { Dialog } from '../../../shell/dialog.js';
import { FailedState, LoadingState } from '../../../shell/states.js';
import { useWordsOf } from '../../../words/language.js';
import { type DocumentRow, phonesFor } from '../document-queries.js';
import { documentListWords } from '../words.js';

interface PackageDialogProps {
  /** Drafts of one client. */
  readonly documents: readonly DocumentRow[];
  readonly close: () => void;
}

const TYPED = 'typed';

/** Several documents in one SMS, signed with one code. */
export function PackageDialog({ documents, close }: PackageDialogProps): ReactElement {
  const words = useWordsOf(documentListWords);
  const [first] = documents;
  const name = first?.client?.fullName ?? words.client;
  return (
    <Dialog opened close={close} title={words.package.act} size="lg">
      <Stack>
        <Text>{words.package.what(name)}</Text>
        <List size="sm">
          {documents.map(({ id, title, number }) => (
            <List.Item key={id}>
              {title} №&nbsp;{number}
            </List.Item>
          ))}
        </List>
        <PackageForm documents={documents} close={close} />
      </Stack>
    </Dialog>
  );
}

function PackageForm({ documents, close }: PackageDialogProps): ReactElement {
  const words = useWordsOf(documentListWords);
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState('');
  const { id = '', contactId = null } = documents[0] ?? {};
  const phones = useQuery(phonesFor(id));
  const items = (phones.data?.items ?? []).filter((phone) => phone.contactId === contactId);
  const choice = chosen ?? items[0]?.phone ?? TYPED;
  const send = useMutation({
    mutationFn: () => {
      const phone = choice === TYPED ? typed : choice;
      const signer = { phone, ...(contactId === null ? {} : { contactId }) };
      const body = { documentIds: documents.map((one) => one.id), signers: [signer] };
      return api.POST('/api/v1/signing-requests', { body });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      close();
      await navigate(`/documents/${id}`);
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
        {items.length === 0 ? <Text>{words.package.none}</Text> : null}
        <Radio.Group label={words.package.who} value={choice} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {items.map(({ phone, comment, warnings }) => (
              <Radio
                key={phone}
                value={phone}
                label={[phone, comment].filter(Boolean).join(', ')}
                description={warnings.map(({ message }) => message).join(' ')}
              />
            ))}
            <Radio value={TYPED} label={words.package.other} />
          </Stack>
        </Radio.Group>
        {choice === TYPED ? (
          <>
            <TextInput
              type="tel"
              label={words.package.phone}
              value={typed}
              required
              error={problemAt(send.error, '/signers/0/phone')}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
              }}
            />
            <Alert color="yellow" variant="outline">
              {words.package.typed}
            </Alert>
          </>
        ) : null}
        {send.isError ? <FailedState error={send.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.back}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {words.package.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
