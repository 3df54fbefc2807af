import { Anchor, Button, Grid, Group, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { Dialog } from '../../shell/dialog.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWords, useWordsOf } from '../../words/language.js';
import { ContactForm } from '../contacts/contact-form.js';
import type { Contact } from '../contacts/contact-queries.js';
import { useRights } from '../contacts/roles.js';
import { Acceptances } from './acceptances.js';
import { ErasedContact } from './erased-contact.js';
import { ErasureDialog } from './erasure-dialog.js';
import { ErasureResult } from './erasure-result.js';
import { MadeDocuments } from './made-documents.js';
import { PhoneHistory } from './phone-history.js';
import { contactOf } from './person-queries.js';
import { PresentPhones } from './present-phones.js';
import { personWords } from './words.js';

export function Component(): ReactElement {
  const { id = '' } = useParams();
  const { nav } = useWords();
  const words = useWordsOf(personWords);
  const contact = useQuery(contactOf(id));
  useTitle(contact.data?.fullName || words.title);
  return (
    <Stack>
      <Anchor component={Link} to="/contacts" size="sm">
        ← {nav.contacts}
      </Anchor>
      {contact.isPending ? <LoadingState /> : null}
      {contact.isError ? (
        <FailedState error={contact.error} retry={() => void contact.refetch()} />
      ) : null}
      {contact.data ? <ContactView key={id} contact={contact.data} /> : null}
    </Stack>
  );
}

function ContactView({ contact }: { readonly contact: Contact }): ReactElement {
  const { seesErasures } = useRights();
  const { id, erasedAt, fullName } = contact;
  if (erasedAt !== null) return <ErasedContact contact={contact} />;
  return (
    <>
      <Group justify="space-between" align="flex-start">
        <Title order={1} size="h2">
          {fullName}
        </Title>
        <ContactActs contact={contact} />
      </Group>
      {seesErasures ? <ErasureResult contactId={id} /> : null}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <PresentPhones contact={contact} />
            <MadeDocuments from={{ contactId: id }} createAt={`/documents/new?contactId=${id}`} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <Acceptances contact={contact} />
            <PhoneHistory contactId={id} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function ContactActs({ contact }: { readonly contact: Contact }): ReactElement {
  const words = useWordsOf(personWords);
  const { mayWrite, mayErase } = useRights();
  const [isEditing, editing] = useDisclosure();
  const [isErasing, erasing] = useDisclosure();
  return (
    <Group gap="xs">
      {mayWrite ? (
        <>
          <Button component={Link} to={`/documents/new?contactId=${contact.id}`}>
            {words.createDocument}
          </Button>
          <Button variant="default" onClick={editing.open}>
            {words.edit}
          </Button>
        </>
      ) : null}
      {mayErase ? (
        <Button variant="default" c="var(--mantine-color-error)" onClick={erasing.open}>
          {words.erase}
        </Button>
      ) : null}
      <Dialog opened={isEditing} close={editing.close} title={words.editTitle} size="lg">
        <ContactForm contact={contact} close={editing.close} />
      </Dialog>
      <ErasureDialog contact={contact} opened={isErasing} close={erasing.close} />
    </Group>
  );
}
