import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../words/language.js';
import type { Card } from '../cards/card-queries.js';
import { textOf } from '../cards/field-rows.js';
import { cardWords } from '../cards/words.js';
import { Section } from '../../shell/section.js';
import { oneCardWords } from './words.js';

/** What templates take from the card. */
export function CardFields({ card: { fields } }: { readonly card: Card }): ReactElement {
  const { fields: title } = useWordsOf(cardWords);
  const words = useWordsOf(oneCardWords);
  const rows = Object.entries(fields);
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <Text c="dimmed">{words.noFields}</Text>
      ) : (
        <Table aria-label={title} layout="fixed">
          <Table.Tbody>
            {rows.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400} c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {name}
                </Table.Th>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {typeof value === 'boolean' ? words.truth(value) : textOf(value)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
