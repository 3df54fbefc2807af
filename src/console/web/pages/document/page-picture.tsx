import { Box, Button, Center, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import type { components } from '#libs/api-client';
import { useWords, useWordsOf } from '../../words/language.js';
import { pictureOf, type ShownPdf } from './document-queries.js';
import { pageWords } from './page-words.js';
import { useAddressOf } from './use-address.js';

interface PagePictureProps {
  readonly pdf: ShownPdf;
  readonly page: components['schemas']['DocumentPageDto'];
  readonly count: number;
}

/** One page: its picture is asked for when it comes near the window; its text is there for screen readers. */
export function PagePicture({ pdf, page, count }: PagePictureProps): ReactElement {
  const words = useWordsOf(pageWords);
  const { state } = useWords();
  const { ref, entry } = useIntersection({ rootMargin: '800px 0px' });
  const isNear = entry?.isIntersecting === true;
  const [isWanted, setWanted] = useState(page.page === 1);
  useEffect(() => {
    if (isNear) setWanted(true);
  }, [isNear]);
  const picture = useQuery({ ...pictureOf(pdf, page.page), enabled: isWanted });
  const address = useAddressOf(picture.data);
  const name = words.page(page.page, count);
  return (
    <Box component="figure" m={0} pos="relative" ref={ref}>
      <Box
        bd="1px solid var(--console-line)"
        bg="white"
        style={{ aspectRatio: `${String(page.width)} / ${String(page.height)}` }}
      >
        {address === undefined ? null : (
          <img src={address} alt={name} width="100%" height="100%" style={{ display: 'block' }} />
        )}
        {picture.isError ? (
          <Center h="100%">
            <Stack align="center" gap="xs">
              <Text size="sm" c="black" role="alert">
                {words.failed}
              </Text>
              <Button size="compact-md" onClick={() => void picture.refetch()}>
                {state.again}
              </Button>
            </Stack>
          </Center>
        ) : null}
      </Box>
      <Text component="figcaption" size="sm" c="dimmed" ta="center" mt={4}>
        {name}
      </Text>
      <VisuallyHidden>
        {page.text.map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </VisuallyHidden>
    </Box>
  );
}
