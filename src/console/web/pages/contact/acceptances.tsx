import { Button, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Dialog } from '../../shell/dialog.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import type { Contact } from '../contacts/contact-queries.js';
import { useRights } from '../contacts/roles.js';
import { AcceptanceEntry } from './acceptance-entry.js';
import { PaperForm } from './paper-form.js';
import { acceptancesOf } from './person-queries.js';
import { Section } from '../../shell/section.js';
import { WIDE } from './wide-item.js';
import { personWords } from './words.js';

/** What the person accepted: offers and consents, with the way and the time. */
export function Acceptances({ contact }: { readonly contact: Contact }): ReactElement {
  const words = useWordsOf(personWords);
  const { accepted } = words;
  const { mayWrite } = useRights();
  const [isPaper, paper] = useDisclosure();
  const list = useInfiniteQuery(acceptancesOf(contact.id));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const act = mayWrite ? (
    <Button variant="default" onClick={paper.open}>
      {accepted.paper}
    </Button>
  ) : null;
  return (
    <Section title={accepted.title} act={act}>
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <FailedState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data && rows.length === 0 ? <Text c="dimmed">{accepted.empty}</Text> : null}
      {rows.length > 0 ? (
        <List listStyleType="none" spacing="md">
          {rows.map((row) => (
            <List.Item key={row.id} styles={WIDE}>
              <AcceptanceEntry acceptance={row} />
            </List.Item>
          ))}
        </List>
      ) : null}
      {list.hasNextPage ? (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {words.more}
        </Button>
      ) : null}
      <Dialog opened={isPaper} close={paper.close} title={accepted.paperTitle}>
        <PaperForm contactId={contact.id} close={paper.close} />
      </Dialog>
    </Section>
  );
}
