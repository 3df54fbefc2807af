import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api } from '../../api/api.js';
import { queryClient } from '../../api/query-client.js';
import { Dialog } from '../../shell/dialog.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { type Consent, consents } from './agreement-queries.js';
import { PagesOf } from './pages-of.js';
import { type Draft, PublishForm } from './publish-form.js';
import { VersionEntry } from './version-entry.js';
import { agreementWords } from './words.js';

const bodyOf = ({ title, html, purpose = '' }: Draft) => ({ title, html, purpose });

/** What is asked for beside the signature, each by a tick of its own. */
export function Consents(): ReactElement {
  const words = useWordsOf(agreementWords);
  const [isOpen, form] = useDisclosure();
  return (
    <Stack>
      <Group>
        <Button onClick={form.open}>{words.newConsent}</Button>
      </Group>
      <PagesOf list={useInfiniteQuery(consents)} empty={words.noConsents}>
        {(row) => <ConsentEntry key={row.id} consent={row} />}
      </PagesOf>
      <Dialog opened={isOpen} close={form.close} title={words.newConsent} size="lg">
        <PublishForm
          begin={{ title: '', html: '', purpose: '' }}
          publish={(draft) => api.POST('/api/v1/agreements/consents', { body: bodyOf(draft) })}
          close={form.close}
        />
      </Dialog>
    </Stack>
  );
}

function ConsentEntry({ consent }: { readonly consent: Consent }): ReactElement {
  const words = useWordsOf(agreementWords);
  const [isOpen, form] = useDisclosure();
  const { id, current, purpose } = consent;
  const params = { path: { id } };
  const show = useMutation({
    mutationFn: (shownOnSigningPage: boolean) =>
      api.PATCH('/api/v1/agreements/consents/{id}', { params, body: { shownOnSigningPage } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['agreements'] }),
  });
  return (
    <Stack gap="xs">
      <VersionEntry version={current} />
      <Text size="sm">{purpose}</Text>
      <Switch
        label={words.shown}
        checked={consent.shownOnSigningPage}
        disabled={show.isPending}
        onChange={(event) => {
          show.mutate(event.currentTarget.checked);
        }}
      />
      <Refusal error={show.error} />
      <Group>
        <Button variant="default" onClick={form.open}>
          {words.publish}
        </Button>
      </Group>
      <Dialog opened={isOpen} close={form.close} title={words.publish} size="lg">
        <PublishForm
          begin={{ title: current.title, html: current.html, purpose }}
          publish={(draft) =>
            api.POST('/api/v1/agreements/consents/{id}/versions', { params, body: bodyOf(draft) })
          }
          close={form.close}
        />
      </Dialog>
    </Stack>
  );
}
