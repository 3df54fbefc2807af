import { Button, Group, Stack, Tabs, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Dialog } from '../../shell/dialog.js';
import { useTitle } from '../../shell/use-title.js';
import { useWords, useWordsOf } from '../../words/language.js';
import { ContactForm } from './contact-form.js';
import { ContactList } from './contact-list.js';
import { ErasureList } from './erasure-list.js';
import { useRights } from './roles.js';
import { contactWords } from './words.js';

/** Whom the company deals with, and, for those who answer for the data, what was erased. */
export function Component(): ReactElement {
  const { nav } = useWords();
  const words = useWordsOf(contactWords);
  useTitle(nav.contacts);
  const navigate = useNavigate();
  const { mayWrite, seesErasures } = useRights();
  const [isNew, dialog] = useDisclosure();
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {nav.contacts}
        </Title>
        {mayWrite ? <Button onClick={dialog.open}>{words.create}</Button> : null}
      </Group>
      {seesErasures ? <ContactTabs create={dialog.open} /> : <ContactList create={dialog.open} />}
      <Dialog opened={isNew} close={dialog.close} title={words.create} size="lg">
        <ContactForm
          close={dialog.close}
          onSaved={async ({ id }) => {
            await navigate(`/contacts/${id}`);
          }}
        />
      </Dialog>
    </Stack>
  );
}

function ContactTabs({ create }: { readonly create: () => void }): ReactElement {
  const { nav } = useWords();
  const words = useWordsOf(contactWords);
  const [search, setSearch] = useSearchParams();
  return (
    <Tabs
      value={search.get('tab') === 'erasures' ? 'erasures' : 'contacts'}
      keepMounted={false}
      onChange={(tab) => {
        setSearch(tab === 'erasures' ? { tab } : {});
      }}
    >
      <Tabs.List>
        <Tabs.Tab value="contacts">{nav.contacts}</Tabs.Tab>
        <Tabs.Tab value="erasures">{words.erasures.title}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="contacts" pt="md">
        <ContactList create={create} />
      </Tabs.Panel>
      <Tabs.Panel value="erasures" pt="md">
        <ErasureList />
      </Tabs.Panel>
    </Tabs>
  );
}
