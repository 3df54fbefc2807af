import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { queryClient } from '../../api/query-client.js';
import { useWordsOf } from '../../words/language.js';
import { actWords } from './act-words.js';
import { DisputeDialog } from './dispute-dialog.js';
import type { Document } from './document-queries.js';
import { EraseDialog } from './erase-dialog.js';
import { useRights } from './rights.js';

interface MoreActsProps {
  readonly document: Document;
  readonly onFailure: (error: unknown) => void;
}

/** What is done to a document now and then; nothing at all for those who only read. */
export function MoreActs({ document, onFailure }: MoreActsProps): ReactElement | null {
  const words = useWordsOf(actWords);
  const { mayAct, mayDispute, mayErase } = useRights();
  const [asked, setAsked] = useState<'dispute' | 'erase'>();
  const navigate = useNavigate();
  const copy = useMutation({
    mutationFn: () => likeOf(document),
    onError: onFailure,
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['documents'] });
      await navigate(`/documents/${id}`);
    },
  });
  const isWhole = document.erasedAt === null;
  const maySimilar = mayAct && isWhole && document.templateId !== null;
  const mayOpen = mayDispute && isWhole && document.requestId !== null;
  const close = () => {
    setAsked(undefined);
  };
  if (!maySimilar && !mayOpen && !(mayErase && isWhole)) return null;
  return (
    <>
      <Menu
        transitionProps={{ duration: 0 }}
        position="bottom-end"
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button variant="default" loading={copy.isPending}>
            {words.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {maySimilar ? (
            <Menu.Item
              onClick={() => {
                copy.mutate();
              }}
            >
              {words.similar}
            </Menu.Item>
          ) : null}
          {mayOpen ? (
            <Menu.Item
              onClick={() => {
                setAsked('dispute');
              }}
            >
              {words.dispute.title}
            </Menu.Item>
          ) : null}
          {mayErase ? (
            <Menu.Item
              c="var(--mantine-color-error)"
              onClick={() => {
                setAsked('erase');
              }}
            >
              {words.erase.title}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <DisputeDialog document={document} opened={asked === 'dispute'} close={close} />
      <EraseDialog document={document} opened={asked === 'erase'} close={close} />
    </>
  );
}

/** A draft made of the same; its number is the next one. */
async function likeOf({ id, templateId, card, contactId, title }: Document) {
  const { values } = await dataOf(
    api.GET('/api/v1/documents/{id}/values', { params: { path: { id } } }),
  );
  const body = { templateId: templateId ?? '', card, contactId, title, values };
  return dataOf(api.POST('/api/v1/documents', { body }));
}
