import { Badge, CloseButton, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import { cardNamed } from './document-queries.js';
import { documentListWords } from './words.js';

interface CardChipProps {
  /** `deal:<id>` */
  readonly card: string;
  readonly drop: () => void;
}

/** Documents of one card alone are shown, until somebody takes this away. */
export function CardChip({ card, drop }: CardChipProps): ReactElement {
  const words = useWordsOf(documentListWords);
  const { data, isError } = useQuery(cardNamed(card));
  const title = data?.title ?? (isError ? words.noCard : '…');
  return (
    <Group>
      <Badge
        variant="outline"
        color="var(--mantine-color-text)"
        size="xl"
        radius="sm"
        tt="none"
        fw={500}
        rightSection={
          <CloseButton size="sm" variant="transparent" aria-label={words.dropCard} onClick={drop} />
        }
      >
        {words.cardChip(title)}
      </Badge>
    </Group>
  );
}
