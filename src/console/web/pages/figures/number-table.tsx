import { Table } from '@mantine/core';
import type { ReactElement } from 'react';

/** A small table: names at the left, numbers at the right. */
export function NumberTable({
  label,
  heads,
  rows,
}: {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}): ReactElement {
  return (
    <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={label} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head, index) => (
              <Table.Th key={head} ta={index === 0 ? 'left' : 'right'}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, ...numbers], row) => (
            <Table.Tr key={`${String(row)} ${String(name)}`}>
              <Table.Td>{name}</Table.Td>
              {numbers.map((number, index) => (
                <Table.Td key={heads[index + 1]} ta="right">
                  {number}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
