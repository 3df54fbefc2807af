import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { type Document, pagesOf, type ShownPdf } from './document-queries.js';
import { OpenPdf } from './open-pdf.js';
import { PagePicture } from './page-picture.js';
import { pageWords } from './page-words.js';

/** The document as it is now: with its marks once it is signed, unless the original is wanted. */
export function DocumentPages({ document }: { readonly document: Document }): ReactElement {
  const words = useWordsOf(pageWords);
  const { id, sha256, sealedAt, erasedAt } = document;
  const [isOriginal, setOriginal] = useState(false);
  const isMarked = sealedAt !== null;
  if (erasedAt !== null) return <Text c="dimmed">{words.erased}</Text>;
  if (sha256 === null) return <Text c="dimmed">{words.awaitsData}</Text>;
  // Until the seal is there, the server would make whoever looks wait for it.
  const pdf = { id, sha256, sealedAt, isOriginal: isOriginal || !isMarked };
  return (
    <Stack component="section" gap="xs">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h4">
          {words.title}
        </Title>
        <Group gap="xs">
          {isMarked ? (
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => {
                setOriginal(!isOriginal);
              }}
            >
              {isOriginal ? words.withMarks : words.withoutMarks}
            </Button>
          ) : null}
          <OpenPdf pdf={pdf} />
        </Group>
      </Group>
      {document.status === 'signed' && !isMarked ? (
        <Text size="sm" c="dimmed">
          {words.beingSealed}
        </Text>
      ) : null}
      <Pictures pdf={pdf} />
    </Stack>
  );
}

function Pictures({ pdf }: { readonly pdf: ShownPdf }): ReactElement {
  const { data, isError, error, refetch } = useQuery(pagesOf(pdf));
  if (isError) return <FailedState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <Stack gap="md">
      {data.items.map((page) => (
        <PagePicture key={page.page} pdf={pdf} page={page} count={data.items.length} />
      ))}
    </Stack>
  );
}
