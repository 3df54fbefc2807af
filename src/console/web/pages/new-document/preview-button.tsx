import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { Dialog } from '../../shell/dialog.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { previewOf } from './new-document-queries.js';
import { newDocumentWords } from './words.js';

interface PreviewButtonProps {
  readonly templateId: string;
  readonly values: () => Record<string, unknown>;
}

/** How the document would look; nothing is made by looking. */
export function PreviewButton({ templateId, values }: PreviewButtonProps): ReactElement {
  const words = useWordsOf(newDocumentWords);
  const look = useMutation({
    mutationFn: async () => URL.createObjectURL(await previewOf(templateId, values())),
  });
  const address = look.data;
  useEffect(() => {
    if (address === undefined) return undefined;
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [address]);
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          look.mutate();
        }}
      >
        {words.preview}
      </Button>
      <Dialog opened={!look.isIdle} close={look.reset} title={words.previewTitle} size="lg">
        <Stack>
          <Text size="sm">{words.previewHint}</Text>
          {look.isPending ? <LoadingState /> : null}
          {look.isError ? <FailedState error={look.error} /> : null}
          {address === undefined ? null : (
            <>
              <iframe
                title={words.previewTitle}
                src={address}
                style={{ width: '100%', height: '60vh', border: '1px solid var(--console-line)' }}
              />
              <Button component="a" href={address} target="_blank" variant="default">
                {words.openPdf}
              </Button>
            </>
          )}
        </Stack>
      </Dialog>
    </>
  );
}
