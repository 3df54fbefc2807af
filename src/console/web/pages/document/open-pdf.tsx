import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { fileOf } from '../../api/download.js';
import { useWordsOf } from '../../words/language.js';
import type { ShownPdf } from './document-queries.js';
import { pageWords } from './page-words.js';

/** Longer than a browser takes to read a file that it has. */
const READ_MS = 60_000;

/** The PDF in the browser's own viewer. Its tab is opened at once: later the browser would refuse it. */
export function OpenPdf({ pdf }: { readonly pdf: ShownPdf }): ReactElement {
  const words = useWordsOf(pageWords);
  const { id, isOriginal } = pdf;
  const open = useMutation({
    mutationFn: async (tab: Window | null) => {
      try {
        const query = isOriginal ? ({ variant: 'original' } as const) : {};
        const address = URL.createObjectURL(await fileOf('/api/v1/documents/{id}/pdf', id, query));
        if (tab) tab.location.replace(address);
        else window.location.assign(address);
        setTimeout(() => {
          URL.revokeObjectURL(address);
        }, READ_MS);
      } catch (error) {
        tab?.close();
        throw error;
      }
    },
  });
  return (
    <>
      {open.isError ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {open.error.message}
        </Text>
      ) : null}
      <Button
        variant="default"
        size="compact-md"
        loading={open.isPending}
        onClick={() => {
          open.mutate(window.open('', '_blank'));
        }}
      >
        {words.openPdf}
      </Button>
    </>
  );
}
