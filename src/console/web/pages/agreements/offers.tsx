import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api } from '../../api/api.js';
import { Dialog } from '../../shell/dialog.js';
import { useWordsOf } from '../../words/language.js';
import { companyOffers } from './agreement-queries.js';
import { PagesOf } from './pages-of.js';
import { PublishForm } from './publish-form.js';
import { VersionEntry } from './version-entry.js';
import { agreementWords } from './words.js';

/** The agreement that clients accept, in all its versions (S-17). */
export function Offers(): ReactElement {
  const words = useWordsOf(agreementWords);
  const [isOpen, form] = useDisclosure();
  const list = useInfiniteQuery(companyOffers);
  const current = list.data?.pages[0]?.items[0];
  return (
    <Stack>
      <Text>{words.offersHint}</Text>
      <Group>
        <Button disabled={!list.data} onClick={form.open}>
          {words.publish}
        </Button>
      </Group>
      <PagesOf list={list} empty={words.none}>
        {(row) => (
          <Stack key={row.id} gap={4}>
            <VersionEntry version={row} />
            {row.missingSections.length > 0 ? (
              <Text size="sm" c="var(--mantine-color-error)">
                {words.missing} {row.missingSections.map(({ title }) => title).join(', ')}
              </Text>
            ) : null}
          </Stack>
        )}
      </PagesOf>
      <Dialog opened={isOpen} close={form.close} title={words.publish} size="lg">
        <PublishForm
          begin={{ title: current?.title ?? '', html: current?.html ?? '' }}
          publish={({ title, html }) =>
            api.POST('/api/v1/agreements/company-offers', { body: { title, html } })
          }
          close={form.close}
        />
      </Dialog>
    </Stack>
  );
}
