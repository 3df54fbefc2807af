import { Button, Group, Stack, Tabs, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Dialog } from '../../shell/dialog.js';
import { useTitle } from '../../shell/use-title.js';
import { useWords, useWordsOf } from '../../words/language.js';
import { useRights } from '../contacts/roles.js';
import { CardForm } from './card-form.js';
import { CardList } from './card-list.js';
import { CARD_KINDS, kindOf } from './card-queries.js';
import { cardWords } from './words.js';

/** Deals, applications and objects: what documents are made from beside contacts (S-9). */
export function Component(): ReactElement {
  const { nav } = useWords();
  const words = useWordsOf(cardWords);
  useTitle(nav.cards);
  const navigate = useNavigate();
  const { mayWrite } = useRights();
  const [search, setSearch] = useSearchParams();
  const [isNew, dialog] = useDisclosure();
  const kind = kindOf(search.get('type')) ?? 'deal';
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {nav.cards}
        </Title>
        {mayWrite ? <Button onClick={dialog.open}>{words.kinds[kind].create}</Button> : null}
      </Group>
      <Tabs
        value={kind}
        keepMounted={false}
        onChange={(type) => {
          setSearch(type === null || type === 'deal' ? {} : { type });
        }}
      >
        <Tabs.List>
          {CARD_KINDS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {words.kinds[one].many}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {CARD_KINDS.map((one) => (
          <Tabs.Panel key={one} value={one} pt="md">
            <CardList kind={one} create={dialog.open} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <Dialog opened={isNew} close={dialog.close} title={words.kinds[kind].create} size="lg">
        <CardForm
          kind={kind}
          close={dialog.close}
          onSaved={async ({ id }) => {
            await navigate(`/cards/${kind}/${id}`);
          }}
        />
      </Dialog>
    </Stack>
  );
}
