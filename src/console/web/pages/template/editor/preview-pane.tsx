import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { FailedState, LoadingState } from '../../../shell/states.js';
import { useWordsOf } from '../../../words/language.js';
import { templateWords } from '../words.js';
import { PagePicture } from './page-picture.js';
import type { Preview } from './use-preview.js';

/** @param isTextWrong told beside the text already */
export function PreviewPane({
  preview,
  isTextWrong,
}: {
  readonly preview: Preview;
  readonly isTextWrong: boolean;
}): ReactElement {
  const words = useWordsOf(templateWords).preview;
  const { shown, error, isFetching, again } = preview;
  return (
    <Stack gap="xs" component="section" aria-label={words.title}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {words.title}
        </Title>
        <Text size="sm" c="dimmed" role="status">
          {isFetching && shown ? words.updating : ''}
          {!isFetching && isTextWrong && shown ? words.outdated : ''}
        </Text>
      </Group>
      {error === undefined || isTextWrong ? null : <FailedState error={error} retry={again} />}
      {shown ? <Pages shown={shown} /> : null}
      {!shown && isFetching ? <LoadingState /> : null}
    </Stack>
  );
}

function Pages({ shown }: { readonly shown: NonNullable<Preview['shown']> }): ReactElement {
  const words = useWordsOf(templateWords).preview;
  const { pages, pageCount } = shown;
  return (
    // Reached by keyboard, as it scrolls.
    <Box
      tabIndex={0}
      role="group"
      aria-label={words.title}
      mah="78dvh"
      style={{ overflowY: 'auto' }}
    >
      <Stack gap="sm">
        {pages.map((page, index) => (
          <PagePicture key={index} {...page} alt={words.page(index + 1, pageCount)} />
        ))}
      </Stack>
      {pages.length < pageCount ? (
        <Text size="sm" c="dimmed" mt="xs">
          {words.first(pages.length, pageCount)}
        </Text>
      ) : null}
    </Box>
  );
}
