import { Box, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { fileOf } from '../../api/download.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import type { Document } from './document-queries.js';
import { documentWords } from './words.js';

/** The document as it is now: with marks once it is signed. A phone opens it in its own viewer. */
export function PdfView({ document }: { readonly document: Document }): ReactElement | null {
  const words = useWordsOf(documentWords);
  const { id, sha256, sealedAt, pages } = document;
  const file = useQuery({
    queryKey: ['documents', 'pdf', id, sha256, sealedAt],
    enabled: sha256 !== null,
    staleTime: Infinity,
    queryFn: () => fileOf('/api/v1/documents/{id}/pdf', id),
  });
  const address = useAddressOf(file.data);
  if (sha256 === null) return null;
  if (file.isError) return <FailedState error={file.error} retry={() => void file.refetch()} />;
  if (address === undefined) return <LoadingState />;
  return (
    <Box>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed">
          {words.size(pages ?? 0)}
        </Text>
        <Button component="a" href={address} target="_blank" variant="default" size="compact-md">
          {words.openPdf}
        </Button>
      </Group>
      <Box
        component="iframe"
        src={`${address}#toolbar=0&navpanes=0&view=FitH`}
        title={words.pdfTitle}
        w="100%"
        h="70dvh"
        visibleFrom="sm"
        bd="1px solid var(--console-line)"
      />
    </Box>
  );
}

function useAddressOf(file: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!file) return undefined;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return address;
}
