import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { fileOf, save } from '../../api/download.js';
import { useWordsOf } from '../../words/language.js';
import type { Document } from './document-queries.js';
import { downloadWords } from './download-words.js';

interface DownloadsProps {
  readonly document: Document;
  readonly onFailure: (error: unknown) => void;
}

type Download = () => Promise<void>;

/** Every file that there is of the document. */
export function Downloads({ document, onFailure }: DownloadsProps): ReactElement {
  const words = useWordsOf(downloadWords);
  const { mutate, isPending } = useMutation({
    mutationFn: (download: Download) => download(),
    onError: onFailure,
  });
  return (
    <Menu
      transitionProps={{ duration: 0 }}
      position="bottom-end"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button variant="default" loading={isPending}>
          {words.title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {filesOf(document, words).map(({ name, download }) => (
          <Menu.Item
            key={name}
            onClick={() => {
              mutate(download);
            }}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type Words = (typeof downloadWords)['ru'];

function filesOf(
  { id, title, number, status, sha256, requestId, erasedAt }: Document,
  words: Words,
): readonly { readonly name: string; readonly download: Download }[] {
  const called = `${title} ${number}`.replace(/[\\/:*?"<>|]/g, ' ');
  const file = (
    name: string,
    ending: string,
    ...[path, query]: [Parameters<typeof fileOf>[0], Parameters<typeof fileOf>[2]?]
  ) => ({
    name,
    download: async () => {
      save(await fileOf(path, id, query), `${called}${ending}`);
    },
  });
  const isSigned = status === 'signed';
  const isThere = sha256 !== null && erasedAt === null;
  return [
    ...(isSigned && isThere
      ? [
          file(words.signed, '.pdf', '/api/v1/documents/{id}/pdf'),
          file(words.sheet, ` — ${words.sheetFile}.pdf`, '/api/v1/documents/{id}/signature-sheet'),
        ]
      : []),
    ...(isThere
      ? [
          file(words.original, ` — ${words.originalFile}.pdf`, '/api/v1/documents/{id}/pdf', {
            variant: 'original',
          }),
        ]
      : []),
    ...(sha256 !== null && requestId !== null
      ? [file(words.dossier, '.zip', '/api/v1/documents/{id}/dossier')]
      : []),
    ...(['pdf', 'csv', 'json'] as const).map((format) =>
      file(
        words.journal[format],
        ` — ${words.journalFile}.${format}`,
        '/api/v1/documents/{id}/journal',
        { format },
      ),
    ),
  ];
}
