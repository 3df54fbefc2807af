import { Stack, Tabs, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useTitle } from '../../shell/use-title.js';
import { useWords, useWordsOf } from '../../words/language.js';
import { Incoming } from './incoming.js';
import { Outgoing } from './outgoing.js';
import { smsWords } from './words.js';

/** What went out to clients by SMS, and what they wrote back. */
export function Component(): ReactElement {
  const { nav } = useWords();
  const words = useWordsOf(smsWords);
  useTitle(nav.sms);
  const [search, setSearch] = useSearchParams();
  const change = (changed: Readonly<Record<string, string>>): void => {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(changed)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  };
  return (
    <Stack>
      <Title order={1} size="h2">
        {nav.sms}
      </Title>
      <Tabs
        value={search.get('tab') === 'incoming' ? 'incoming' : 'outgoing'}
        keepMounted={false}
        onChange={(tab) => {
          setSearch(tab === 'incoming' ? { tab } : {});
        }}
      >
        <Tabs.List>
          <Tabs.Tab value="outgoing">{words.outgoing}</Tabs.Tab>
          <Tabs.Tab value="incoming">{words.incoming}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="outgoing" pt="md">
          <Outgoing change={change} />
        </Tabs.Panel>
        <Tabs.Panel value="incoming" pt="md">
          <Incoming change={change} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
