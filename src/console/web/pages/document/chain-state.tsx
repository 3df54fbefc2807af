import { Alert, List, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { components } from '#libs/api-client';
import { useWordsOf } from '../../words/language.js';
import { documentWords } from './words.js';

/** Whether nobody changed the journal afterwards; where somebody did, which part and how. */
export function ChainState({
  chain,
}: {
  readonly chain: components['schemas']['JournalChainDto'];
}): ReactElement {
  const words = useWordsOf(documentWords);
  const broken = chain.streams.filter(({ ok }) => !ok);
  return (
    <Alert
      color={chain.ok ? 'var(--console-good)' : 'var(--mantine-color-error)'}
      variant="outline"
      p="xs"
      title={chain.ok ? words.journalWhole : words.journalBroken}
    >
      {chain.ok ? (
        <Text size="sm">{words.journalWholeHint}</Text>
      ) : (
        <List size="sm">
          {broken.map(({ stream, error = '' }) => (
            <List.Item key={stream} style={{ overflowWrap: 'anywhere' }}>
              {streamWords(stream, words)}: {error}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}

/** «документ», «отправка»: the first half of a stream's name, in words. */
export function streamWords(stream: string, words: (typeof documentWords)['ru']): string {
  return words.streams[stream.split('/')[0] ?? ''] ?? stream;
}
