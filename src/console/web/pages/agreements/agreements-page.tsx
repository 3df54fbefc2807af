import { Stack, Tabs, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useTitle } from '../../shell/use-title.js';
import { useWordsOf } from '../../words/language.js';
import { AcceptanceEntry } from '../contact/acceptance-entry.js';
import { acceptances } from './agreement-queries.js';
import { Consents } from './consents.js';
import { Offers } from './offers.js';
import { PagesOf } from './pages-of.js';
import { agreementWords } from './words.js';

const TABS = ['offers', 'consents', 'acceptances'] as const;

/** What clients accept: the company's offer, its consents, and who accepted which version. */
export function Component(): ReactElement {
  const words = useWordsOf(agreementWords);
  useTitle(words.title);
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'offers';
  return (
    <Stack maw={760}>
      <Text size="sm" c="dimmed">
        {words.path}
      </Text>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          setSearch(value === null ? {} : { tab: value }, { replace: true });
        }}
      >
        <Tabs.List mb="md">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {words[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="offers">
          <Offers />
        </Tabs.Panel>
        <Tabs.Panel value="consents">
          <Consents />
        </Tabs.Panel>
        <Tabs.Panel value="acceptances">
          <Accepted />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Accepted(): ReactElement {
  const words = useWordsOf(agreementWords);
  return (
    <PagesOf list={useInfiniteQuery(acceptances)} empty={words.nobody}>
      {(row) => (
        <Stack key={row.id} gap={0}>
          <Text fw={500}>{row.fullName}</Text>
          <AcceptanceEntry acceptance={row} />
        </Stack>
      )}
    </PagesOf>
  );
}
